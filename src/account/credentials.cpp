#include "account/credentials.h"

namespace portal {

Refusals Credentials::judge(const Account& account, const std::string& password) const {
    return judge_password(password, account.username, account.domain, installation_.config,
                          installation_.common_passwords);
}

std::vector<StoredPassword> Credentials::digests(const Account& account,
                                                 const std::string& password, bool sha256) const {
    const auto& config = installation_.config;
    const auto& realm = config.realm.empty() ? account.domain : config.realm;
    const bool chosen = config.sip_algorithms.size() > 1;
    std::vector<StoredPassword> rows;
    for (const auto algorithm : config.sip_algorithms)
        if (!chosen || sha256 || algorithm == SipAlgorithm::md5)
            rows.push_back({std::string{to_text(algorithm)},
                            ha1(algorithm, account.username, realm, password), realm});
    return rows;
}

void Credentials::set(const Account& account, const std::string& password, bool sha256) {
    stores_.accounts.set_passwords(account.id, digests(account, password, sha256));
}

void Credentials::replace(const Account& account, const std::string& password, bool sha256,
                          Instant now) {
    lock(account);
    set(account, password, sha256);
    end_all(account, now);
}

void Credentials::remove(const Account& account, Instant now) {
    lock(account);
    stores_.accounts.set_passwords(account.id, {});
    end_all(account, now);
}

/// First of all: whoever is being let in with the old password is in, and then put out, or waits.
void Credentials::lock(const Account& account) {
    stores_.accounts.lock(Domain{account.domain}, account.id);
}

void Credentials::end_all(const Account& account, Instant now) {
    stores_.sessions.end_all_of(account.id);
    stores_.tokens.end_all_of(account.id, now);
}

}  // namespace portal
