#include "net/http_client.h"

#include "net/curl.h"

#include <algorithm>
#include <array>

namespace portal::net {

namespace {

constexpr std::size_t body_maximum = 64 * 1024;

CurlList list_of(const std::vector<std::string>& lines) {
    CurlList list;
    for (const auto& line : lines) {
        auto* longer = curl_slist_append(list.get(), line.c_str());
        if (longer == nullptr) throw std::bad_alloc{};
        (void)list.release();
        list.reset(longer);
    }
    return list;
}

}  // namespace

/// What passes between curl and us while a call is made.
struct HttpClient::Exchange {
    std::string body;
    std::array<char, CURL_ERROR_SIZE> error{};
    Curl curl;  ///< the last member: it writes into the others until it is closed

    explicit Exchange(const ClientOptions& options)
        : curl(open_curl(options.total_timeout, options.ca_file)) {}

    static std::size_t hear(char* bytes, std::size_t size, std::size_t count, void* exchange) {
        auto& body = static_cast<Exchange*>(exchange)->body;
        body.append(bytes, std::min(size * count, body_maximum - body.size()));
        return size * count;
    }
};

HttpClient::HttpClient(const ClientOptions& options)
    : exchange_(std::make_unique<Exchange>(options)) {
    const auto& curl = exchange_->curl;
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_WRITEFUNCTION, &Exchange::hear);
    set(curl, CURLOPT_WRITEDATA, exchange_.get());
    set(curl, CURLOPT_ERRORBUFFER, exchange_->error.data());
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::ask(const HttpCall& call) {
    const auto& curl = exchange_->curl;
    const auto headers = list_of(call.headers);
    set(curl, CURLOPT_URL, call.url.c_str());
    set(curl, CURLOPT_HTTPHEADER, headers.get());
    if (call.method == "GET") {
        set(curl, CURLOPT_HTTPGET, 1L);
    } else {
        set(curl, CURLOPT_POST, 1L);
        set(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(call.body.size()));
        set(curl, CURLOPT_POSTFIELDS, call.body.c_str());
    }
    exchange_->body.clear();
    exchange_->error[0] = '\0';
    const auto result = curl_easy_perform(curl.get());
    if (result != CURLE_OK) {
        const auto* error = exchange_->error.data();
        throw std::runtime_error(std::string{host_of(call.url)} + ": " +
                                 (*error != '\0' ? error : curl_easy_strerror(result)));
    }
    HttpAnswer answer;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    answer.body = std::move(exchange_->body);
    return answer;
}

}  // namespace portal::net
