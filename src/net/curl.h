#pragma once

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

/// What all our use of libcurl has in common.
namespace portal::net {

struct CloseCurl {
    void operator()(void* curl) const { curl_easy_cleanup(curl); }
};
using Curl = std::unique_ptr<void, CloseCurl>;

struct FreeCurlList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, FreeCurlList>;

/// One that waits no longer than `total`, asks no proxy, and takes no certificate on trust.
/// `ca_file`, when not empty, names the authorities in place of the system's.
Curl open_curl(std::chrono::seconds total, const std::string& ca_file);

template <class Value>
void set(const Curl& curl, CURLoption option, Value value) {
    const auto result = curl_easy_setopt(curl.get(), option, value);
    if (result != CURLE_OK)
        throw std::runtime_error(std::string{"libcurl: "} + curl_easy_strerror(result));
}

/// The host of "scheme://host:port/path", an IPv6 address with its brackets.
std::string_view host_of(std::string_view url);
/// True for a host, as by host_of(), to which the way leaves this machine at no point.
bool is_loopback(std::string_view host);

}  // namespace portal::net
