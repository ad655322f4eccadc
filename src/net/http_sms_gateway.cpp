#include "net/http_sms_gateway.h"

#include "base/text.h"
#include "net/curl.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace portal::net {

namespace {

constexpr std::size_t said_maximum = 200;

using Escape = std::function<std::string(const std::string&)>;
using Values = std::map<std::string, std::string, std::less<>>;

std::string as_it_is(const std::string& text) { return text; }
std::string in_url(const std::string& text) { return percent_encoded(text); }

/// `pattern` with each {name} of `values` replaced. What replaces is not looked at again.
std::string filled(std::string_view pattern, const Values& values, const Escape& escape) {
    std::string text;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        const auto name =
            close == std::string_view::npos ? std::string_view{} : pattern.substr(1, close - 1);
        const auto value = values.find(name);
        text += value == values.end() ? "{" : escape(value->second);
        pattern.remove_prefix(value == values.end() ? 1 : close + 1);
    }
    return text;
}

/// Codes and numbers are digits; what a gateway means by an error seldom has more than three.
std::string without_long_numbers(std::string_view text) {
    constexpr std::size_t longest = 3;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string kept;
    for (auto start = text.begin(); start != text.end();) {
        const auto digits = std::find_if_not(start, text.end(), is_digit);
        const auto count = static_cast<std::size_t>(digits - start);
        kept += count > longest ? "…" : std::string{start, digits};
        start = std::find_if(digits, text.end(), is_digit);
        kept.append(digits, start);
    }
    return kept;
}

std::string told(std::string_view url, const HttpAnswer& answer, const std::string& secret) {
    const auto said =
        without_long_numbers(secret.empty() ? answer.body : replace_all(answer.body, secret, "…"));
    return std::string{host_of(url)} + " answered " + std::to_string(answer.status) +
           (said.empty() ? "" : ": " + one_line(said, said_maximum));
}

Escape escape_of(SmsBody type) {
    switch (type) {
        case SmsBody::json:
            return json_escaped;
        case SmsBody::form:
            return in_url;
    }
    throw std::logic_error("sms_body_type");
}

std::string content_type(SmsBody type) {
    return type == SmsBody::json ? "Content-Type: application/json; charset=utf-8"
                                 : "Content-Type: application/x-www-form-urlencoded";
}

}  // namespace

std::string json_escaped(const std::string& text) {
    const auto quoted =
        nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

void throw_refusal(std::string_view url, const HttpAnswer& answer, const std::string& secret) {
    throw MessageRefused(told(url, answer, secret));
}

void throw_failure(std::string_view url, const HttpAnswer& answer, const std::string& secret) {
    // 400 and 422 are about this call. Other codes are about the server, or about settings: once
    // they are right, it will be taken.
    if (answer.status == 400 || answer.status == 422) throw_refusal(url, answer, secret);
    throw std::runtime_error(told(url, answer, secret));
}

HttpSmsGateway::HttpSmsGateway(const Config& config, const ClientOptions& options)
    : method_(config.sms_method),
      url_(config.sms_url),
      headers_(config.sms_headers),
      body_(config.sms_body),
      body_type_(config.sms_body_type),
      sender_(config.sms_sender),
      secret_(config.sms_secret),
      success_(config.sms_success),
      client_(options) {}

void HttpSmsGateway::send(const Sms& sms) {
    const Values values{{"to", sms.to},
                        {"digits", sms.to.substr(sms.to.find_first_of("0123456789"))},
                        {"text", sms.text},
                        {"sender", sender_},
                        {"secret", secret_}};
    HttpCall call{method_, filled(url_, values, in_url), {}, {}};
    for (const auto& line : split(filled(headers_, {{"secret", secret_}}, as_it_is), '\n'))
        if (!line.empty()) call.headers.push_back(line);
    if (method_ != "GET") {
        call.headers.push_back(content_type(body_type_));
        call.body = filled(body_, values, escape_of(body_type_));
    }
    const auto answer = client_.ask(call);
    if (!answer.is_success()) throw_failure(url_, answer, secret_);
    // Perhaps it was sent all the same, and each more try might be one more SMS to pay.
    if (answer.body.find(success_) == std::string::npos) throw_refusal(url_, answer, secret_);
}

void HttpSmsGateway::check() {
    const auto path = url_.find_first_of("/?#", url_.find("://") + 3);
    client_.ask({"GET", url_.substr(0, path) + "/", {}});
}

}  // namespace portal::net
