#include "net/curl.h"

#include "base/text.h"

#include <algorithm>

namespace portal::net {

namespace {

using namespace std::chrono_literals;

constexpr auto connect_timeout = 10s;
constexpr auto idle_maximum = 30s;  // well before the servers that hang up on the idle

}  // namespace

Curl open_curl(std::chrono::seconds total, const std::string& ca_file) {
    static const auto initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    Curl curl{initialised == CURLE_OK ? curl_easy_init() : nullptr};
    if (!curl) throw std::runtime_error("libcurl cannot be used");
    set(curl, CURLOPT_NOSIGNAL, 1L);  // no SIGALRM among our threads
    set(curl, CURLOPT_PROXY, "");     // no all_proxy of the environment
    set(curl, CURLOPT_CONNECTTIMEOUT,
        static_cast<long>(std::min<std::chrono::seconds>(connect_timeout, total).count()));
    set(curl, CURLOPT_TIMEOUT, static_cast<long>(total.count()));
    set(curl, CURLOPT_MAXAGE_CONN, static_cast<long>(idle_maximum.count()));
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!ca_file.empty()) set(curl, CURLOPT_CAINFO, ca_file.c_str());
    return curl;
}

std::string_view host_of(std::string_view url) {
    const auto host = url.substr(url.find("://") + 3);
    if (starts_with(host, "[")) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find_first_of(":/?#"));
}

bool is_loopback(std::string_view host) {
    const bool is_ipv4 = host.find_first_not_of("0123456789.") == std::string_view::npos;
    return host == "localhost" || host == "[::1]" || (is_ipv4 && starts_with(host, "127."));
}

}  // namespace portal::net
