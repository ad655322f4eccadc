#include "web/digest_login.h"

#include "base/text.h"
#include "http/digest.h"
#include "web/wrong_answers.h"

namespace portal::web {

namespace {

constexpr auto purpose = "digest nonce";
constexpr auto nonce_lifetime = 5min;
constexpr auto no_such_digest = "00000000000000000000000000000000";

/// When the portal made this nonce; nothing when it did not.
std::optional<Instant> issued_at(const Context& c, const std::string& nonce) {
    const auto text = c.portal.installation->key.verified(purpose, nonce);
    const auto seconds = text ? to_integer(text->substr(0, text->find(' '))) : std::nullopt;
    if (!seconds) return std::nullopt;
    return from_epoch(*seconds);
}

std::string new_nonce(const Context& c) {
    const auto text = std::to_string(to_epoch(c.portal.clock.now())) + " " + random_token();
    return c.portal.installation->key.signed_text(purpose, text);
}

/// The account of that name, and its digest that the answer must be made with.
struct Candidate {
    std::optional<Account> account;
    std::string ha1 = no_such_digest;
};
Candidate candidate(const Context& c, const http::DigestCredentials& credentials) {
    Candidate found;
    const auto username = Username::parse(credentials.username);
    if (!username) return found;
    const auto account = c.portal.stores.accounts.find_by_name(c.domain, username->text());
    if (!account || !account->activated || account->username != credentials.username) return found;
    for (const auto& password : c.portal.stores.accounts.passwords_of(account->id))
        if (password.algorithm == credentials.algorithm && password.realm == credentials.realm)
            found = {account, password.digest};
    return found;
}

/// Whether the nonce is one of ours that may still be answered. Each is good for one answer: an app
/// that asks again does so with a new one.
bool is_usable(const Context& c, const http::DigestCredentials& credentials) {
    const auto issued = issued_at(c, credentials.nonce);
    return issued && *issued + nonce_lifetime > c.portal.clock.now() &&
           credentials.nc == "00000001";
}

bool is_first_use(const Context& c, const std::string& nonce) {
    return c.portal.stores.attempts.attempt("nonce " + sha256_hex(nonce), {nonce_lifetime, 1},
                                            c.portal.clock.now()) == 0s;
}

std::optional<http::DigestCredentials> credentials_of(const Context& c) {
    return http::parse_digest(c.request.header("authorization"));
}

/// What an app with this account is asked for. A stranger cannot tell from it who has an account.
std::vector<http::DigestChallenge> challenges(const Context& c) {
    const auto& config = c.config();
    const auto realm = config.realm.empty() ? c.domain.text() : config.realm;
    const auto address = http::sip_address_in(c.request.header("from"));
    std::vector<http::DigestChallenge> all;
    for (const auto algorithm : config.sip_algorithms)
        all.push_back({realm, {}, std::string{to_text(algorithm)}});
    if (address.empty()) return all;

    all.resize(1);
    const auto username = username_in(address, c.domain);
    const auto account =
        username ? c.portal.stores.accounts.find_by_name(c.domain, username->text()) : std::nullopt;
    const auto password =
        c.portal.provisioning.preferred(account ? c.portal.stores.accounts.passwords_of(account->id)
                                                : std::vector<StoredPassword>{});
    if (password) all.front() = {password->realm, {}, password->algorithm};
    return all;
}

}  // namespace

std::optional<Account> account_by_digest(const Context& c) {
    const auto credentials = credentials_of(c);
    if (!credentials) return std::nullopt;
    refuse_too_many_wrong_answers(c);
    count_guess(c, credentials->username);
    const auto found = candidate(c, *credentials);
    const bool is_proof =
        http::is_proof(*credentials, to_text(c.request.method), c.request.target, found.ha1);
    if (!is_proof || !found.account) {
        count_wrong_answer(c);
        return std::nullopt;
    }
    const bool is_new = is_usable(c, *credentials) && is_first_use(c, credentials->nonce);
    if (!is_new) return std::nullopt;
    forget_guesses(c, credentials->username);
    return found.account;
}

http::Response digest_challenge(const Context& c) {
    http::Response response{401};
    response.add("Content-Type", "text/plain; charset=utf-8");
    const auto credentials = credentials_of(c);
    // An old nonce of ours is told to be stale, so that an app tries again without asking anybody.
    const bool is_stale =
        credentials && issued_at(c, credentials->nonce) && !is_usable(c, *credentials);
    // Newer apps answer the first challenge with the nonce of the last.
    const auto nonce = new_nonce(c);
    for (auto challenge : challenges(c)) {
        challenge.nonce = nonce;
        challenge.stale = is_stale;
        response.add("WWW-Authenticate", to_text(challenge));
    }
    return response;
}

}  // namespace portal::web
