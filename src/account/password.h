#pragma once

#include "base/config.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// SIP passwords. SIP's digest authentication needs HA1 = H(username:realm:password), so this is
/// what is stored: no slow hash. Whoever reads the table can register as the account, though not
/// read the password out of it. As the username and the realm are part of it, renaming an account
/// or changing its domain voids it.
namespace portal {

/// As Flexisip compares it: "MD5" or "SHA-256".
std::string_view to_text(SipAlgorithm algorithm);

/// RFC 7616, section 3.4.2, in lower-case hex. The password's bytes are hashed as typed.
std::string ha1(SipAlgorithm algorithm, std::string_view username, std::string_view realm,
                std::string_view password);

/// A row of `passwords`.
struct StoredPassword {
    std::string algorithm;
    std::string digest;
    std::string realm;
};

/// True when `password` gives the digest of any of `stored`. Takes the same time for any password,
/// and about as long without a stored one as with.
bool matches(const std::vector<StoredPassword>& stored, std::string_view username,
             std::string_view password);

/// Passwords that are tried first by anybody who guesses.
class CommonPasswords {
public:
    /// One a line; lines that begin with '#' are comments. Throws std::runtime_error when
    /// unreadable.
    explicit CommonPasswords(const std::string& path);
    bool contain(std::string_view password) const;

private:
    std::vector<std::string> passwords_;  ///< sorted, in lower case
};

/// What is wrong with a new password of the account `username`@`domain`; at most one refusal, of
/// the field "password".
Refusals judge_password(std::string_view password, const std::string& username,
                        const std::string& domain, const Config& config,
                        const CommonPasswords& common);

}  // namespace portal
