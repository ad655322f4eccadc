#include "account/password.h"

#include "base/crypto.h"
#include "base/text.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace portal {

namespace {

constexpr std::size_t password_limit = 1024;

/// True when nothing is left of `password` but digits and signs once `words` are taken out.
bool is_made_of(std::string_view password, const std::vector<std::string>& words) {
    auto rest = lower(password);
    for (const auto& word : words)
        if (!word.empty()) rest = replace_all(rest, lower(word), "");
    return std::none_of(rest.begin(), rest.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// The whole of a name, and its parts: "sip.example.org" is guessed as "example" too.
void add_words(std::vector<std::string>& words, const std::string& name, char separator) {
    words.push_back(name);
    for (const auto& part : split(name, separator))
        if (part.size() >= 3) words.push_back(part);
}

/// A password of digits and signs alone may be good; one made of a name is not.
bool is_made_of_names(std::string_view password, const std::string& username,
                      const std::string& domain, const std::string& app_name) {
    std::vector<std::string> words{username + "@" + domain};
    add_words(words, username, '.');
    add_words(words, domain, '.');
    add_words(words, app_name, ' ');
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    const auto text = lower(password);
    const bool names_one = std::any_of(words.begin(), words.end(), [&](const auto& word) {
        return word.size() >= 3 && text.find(lower(word)) != std::string::npos;
    });
    return text == username || (names_one && is_made_of(password, words));
}

}  // namespace

std::string_view to_text(SipAlgorithm algorithm) {
    switch (algorithm) {
        case SipAlgorithm::md5:
            return "MD5";
        case SipAlgorithm::sha256:
            return "SHA-256";
    }
    throw std::logic_error("to_text: unknown SipAlgorithm");
}

std::string ha1(SipAlgorithm algorithm, std::string_view username, std::string_view realm,
                std::string_view password) {
    std::string text{username};
    text.append(":").append(realm).append(":").append(password);
    switch (algorithm) {
        case SipAlgorithm::md5:
            return md5_hex(text);
        case SipAlgorithm::sha256:
            return sha256_hex(text);
    }
    throw std::logic_error("ha1: unknown SipAlgorithm");
}

bool matches(const std::vector<StoredPassword>& stored, std::string_view username,
             std::string_view password) {
    bool found = false;
    for (const auto& row : stored) {
        const auto algorithm =
            row.algorithm == to_text(SipAlgorithm::md5) ? SipAlgorithm::md5 : SipAlgorithm::sha256;
        found |= equal_in_constant_time(ha1(algorithm, username, row.realm, password), row.digest);
    }
    if (stored.empty()) {
        ha1(SipAlgorithm::md5, username, username, password);
        ha1(SipAlgorithm::sha256, username, username, password);
    }
    return found;
}

CommonPasswords::CommonPasswords(const std::string& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') passwords_.push_back(lower(line));
    std::sort(passwords_.begin(), passwords_.end());
}

bool CommonPasswords::contain(std::string_view password) const {
    return std::binary_search(passwords_.begin(), passwords_.end(), lower(password));
}

Refusals judge_password(std::string_view password, const std::string& username,
                        const std::string& domain, const Config& config,
                        const CommonPasswords& common) {
    const auto refuse = [](std::string reason, std::size_t detail = 0) {
        return Refusals{{"password", std::move(reason), std::to_string(detail)}};
    };
    if (password.empty()) return refuse("password.missing");
    if (password.size() < static_cast<std::size_t>(config.password_minimum))
        return refuse("password.short", static_cast<std::size_t>(config.password_minimum));
    if (password.size() > password_limit) return refuse("password.long", password_limit);
    if (common.contain(password)) return refuse("password.common");
    if (is_made_of_names(password, username, domain, config.app_name))
        return refuse("password.made_of_names");
    return {};
}

}  // namespace portal
