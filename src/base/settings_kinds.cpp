#include "base/settings_kinds.h"

#include "base/settings_checks.h"
#include "base/text.h"

#include <algorithm>
#include <stdexcept>

namespace portal::kinds {

namespace {

template <class Value>
struct Spelling {
    const char* text;
    Value value;
};

constexpr Spelling<SipAlgorithm> algorithm_spellings[] = {{"MD5", SipAlgorithm::md5},
                                                          {"SHA-256", SipAlgorithm::sha256}};

constexpr Spelling<MailSecurity> security_spellings[] = {{"none", MailSecurity::none},
                                                         {"if_offered", MailSecurity::if_offered},
                                                         {"required", MailSecurity::required}};

constexpr Spelling<SmsGatewayKind> gateway_spellings[] = {{"none", SmsGatewayKind::none},
                                                          {"folder", SmsGatewayKind::folder},
                                                          {"http", SmsGatewayKind::http},
                                                          {"ovh", SmsGatewayKind::ovh}};

constexpr Spelling<SmsBody> body_spellings[] = {{"json", SmsBody::json}, {"form", SmsBody::form}};

template <class Value, std::size_t size>
Value value_of(std::string_view text, const Spelling<Value> (&spellings)[size]) {
    std::string choices;
    for (const auto& spelling : spellings) {
        if (text == spelling.text) return spelling.value;
        choices += (choices.empty() ? "" : ", ") + std::string{spelling.text};
    }
    throw std::invalid_argument("must be one of " + choices);
}

template <class Value, std::size_t size>
std::string spelling_of(Value value, const Spelling<Value> (&spellings)[size]) {
    for (const auto& spelling : spellings)
        if (value == spelling.value) return spelling.text;
    throw std::logic_error("a value without spelling");
}

template <class Value, std::size_t size>
SettingKind choice(Value Config::*field, const Spelling<Value> (&spellings)[size]) {
    // An array cannot be captured by value, nor need it be: it is one of those above.
    const auto* all = &spellings;
    return {[=](Config& config, std::string_view text) { config.*field = value_of(text, *all); },
            [=](const Config& config) { return std::string{spelling_of(config.*field, *all)}; }};
}

std::vector<std::string> words_of(std::string_view text, Check check) {
    constexpr std::string_view separators = ", \t\n";
    std::vector<std::string> words;
    for (std::size_t start = 0, end = 0; end != std::string_view::npos; start = end + 1) {
        end = text.find_first_of(separators, start);
        if (const auto word = text.substr(start, end - start); !word.empty())
            words.push_back(check(word));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

SettingKind text(std::string Config::*field, Check check) {
    return {[=](Config& config, std::string_view text) { config.*field = check(text); },
            [=](const Config& config) { return config.*field; }};
}

SettingKind number(int Config::*field, int minimum, int maximum) {
    const auto assign = [=](Config& config, std::string_view text) {
        const auto value = to_integer(text);
        if (!value || *value < minimum || *value > maximum)
            throw std::invalid_argument("must be a whole number from " + std::to_string(minimum) +
                                        " to " + std::to_string(maximum));
        config.*field = static_cast<int>(*value);
    };
    return {assign, [=](const Config& config) { return std::to_string(config.*field); }};
}

SettingKind yes_no(bool Config::*field) {
    const auto assign = [=](Config& config, std::string_view text) {
        if (text != "yes" && text != "no") throw std::invalid_argument("must be yes or no");
        config.*field = text == "yes";
    };
    return {assign, [=](const Config& config) { return config.*field ? "yes" : "no"; }};
}

SettingKind words(std::vector<std::string> Config::*field, Check check) {
    return {[=](Config& config, std::string_view text) { config.*field = words_of(text, check); },
            [=](const Config& config) { return joined(config.*field); }};
}

SettingKind algorithms(std::vector<SipAlgorithm> Config::*field) {
    const auto assign = [=](Config& config, std::string_view text) {
        std::vector<SipAlgorithm> chosen;
        for (const auto& word : words_of(text, checks::word)) {
            const auto algorithm = value_of(word, algorithm_spellings);
            if (std::find(chosen.begin(), chosen.end(), algorithm) == chosen.end())
                chosen.push_back(algorithm);
        }
        if (chosen.empty()) throw std::invalid_argument("must name at least one algorithm");
        config.*field = chosen;
    };
    const auto print = [=](const Config& config) {
        std::vector<std::string> words;
        for (const auto algorithm : config.*field)
            words.push_back(spelling_of(algorithm, algorithm_spellings));
        return joined(words);
    };
    return {assign, print};
}

SettingKind security(MailSecurity Config::*field) { return choice(field, security_spellings); }

SettingKind gateway(SmsGatewayKind Config::*field) { return choice(field, gateway_spellings); }

SettingKind sms_body(SmsBody Config::*field) { return choice(field, body_spellings); }

}  // namespace portal::kinds
