#include "http/digest.h"

#include "base/crypto.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace portal::http {

namespace {

using Parameters = std::map<std::string, std::string>;

/// Takes parameters off the front of a header's text.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    /// Nothing when what follows is not a list of name=value.
    std::optional<Parameters> parameters() {
        Parameters found;
        for (;;) {
            const auto name = lower(word("= \t,"));
            if (name.empty() || !take('=')) return std::nullopt;
            const auto value = take('"') ? quoted() : std::optional{word(", \t")};
            if (!value || !found.emplace(name, *value).second) return std::nullopt;
            if (!take(',')) break;
        }
        return text_.empty() ? std::optional{found} : std::nullopt;
    }

    std::string word(std::string_view ends) {
        skip_space();
        const auto length = std::min(text_.find_first_of(ends), text_.size());
        std::string word{text_.substr(0, length)};
        text_.remove_prefix(length);
        return word;
    }

private:
    void skip_space() {
        text_.remove_prefix(std::min(text_.find_first_not_of(" \t"), text_.size()));
    }

    bool take(char wanted) {
        skip_space();
        if (text_.empty() || text_.front() != wanted) return false;
        text_.remove_prefix(1);
        skip_space();
        return true;
    }

    /// The rest of a quoted string (RFC 9110, section 5.6.4), whose first quote is taken.
    std::optional<std::string> quoted() {
        std::string value;
        while (!text_.empty()) {
            const char c = text_.front();
            text_.remove_prefix(1);
            if (c == '"') return value;
            if (c == '\\' && !text_.empty()) {
                value += text_.front();
                text_.remove_prefix(1);
            } else {
                value += c;
            }
        }
        return std::nullopt;
    }

    std::string_view text_;
};

std::string digest(const std::string& algorithm, const std::string& text) {
    return algorithm == "MD5" ? md5_hex(text) : sha256_hex(text);
}

std::string quoted(const std::string& text) {
    return '"' + replace_all(replace_all(text, "\\", "\\\\"), "\"", "\\\"") + '"';
}

}  // namespace

std::optional<DigestCredentials> parse_digest(std::string_view authorization) {
    Reader reader{authorization};
    if (lower(reader.word(" \t")) != "digest") return std::nullopt;
    auto found = reader.parameters();
    if (!found) return std::nullopt;
    auto& parameters = *found;
    DigestCredentials credentials{
        parameters["username"], parameters["realm"],    parameters["nonce"],
        parameters["uri"],      parameters["response"], parameters["algorithm"],
        parameters["cnonce"],   parameters["nc"],       parameters["qop"]};
    if (credentials.algorithm.empty()) credentials.algorithm = "MD5";
    return credentials;
}

bool is_proof(const DigestCredentials& credentials, std::string_view method,
              std::string_view target, std::string_view ha1) {
    const auto& [username, realm, nonce, uri, response, algorithm, cnonce, nc, qop] = credentials;
    if (algorithm != "MD5" && algorithm != "SHA-256") return false;
    const auto ha2 = digest(algorithm, std::string{method} + ":" + uri);
    const auto right = digest(algorithm, std::string{ha1} + ":" + nonce + ":" + nc + ":" + cnonce +
                                             ":" + qop + ":" + ha2);
    const bool same = equal_in_constant_time(lower(response), right);
    return same && qop == "auth" && uri == target;
}

std::string to_text(const DigestChallenge& challenge) {
    // RFC 7616, section 3.3: these are quoted, algorithm and stale are not.
    return "Digest realm=" + quoted(challenge.realm) +
           ", qop=\"auth\", algorithm=" + challenge.algorithm +
           ", nonce=" + quoted(challenge.nonce) + ", opaque=\"portal\"" +
           (challenge.stale ? ", stale=true" : "");
}

std::string sip_address_in(std::string_view from) {
    const auto open = from.rfind('<');  // a display name in quotes may hold one too
    if (open != std::string_view::npos) from = from.substr(open + 1);
    from = trim(from);
    for (const std::string_view scheme : {"sip:", "sips:"}) {
        if (lower(from.substr(0, scheme.size())) != scheme) continue;
        from.remove_prefix(scheme.size());
        const auto address = percent_decoded(from.substr(0, from.find_first_of(">;? \t")));
        return address.value_or("");
    }
    return {};
}

}  // namespace portal::http
