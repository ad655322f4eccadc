#include "account/provisioning.h"

#include "base/text.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

/// XML 1.0 allows no control characters, nor U+FFFE and U+FFFF; with one of them a phone would
/// refuse the whole document.
std::string clean(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= ' ' && c != '\x7f') result += c;
    for (const auto* forbidden : {"\xef\xbf\xbe", "\xef\xbf\xbf"})
        result = replace_all(result, forbidden, "");
    return result;
}

/// `"Alice" <sip:alice@example.org>` (RFC 3261, section 20.10).
std::string identity_of(const Account& account) {
    const auto name = clean(account.display_name.value_or(""));
    const auto address = "<" + account.sip_address() + ">";
    if (name.empty()) return address;
    return '"' + replace_all(replace_all(name, "\\", "\\\\"), "\"", "\\\"") + "\" " + address;
}

std::string registrar_of(const Account& account, const Config& config) {
    return "<sip:" + (config.registrar.empty() ? account.domain : config.registrar) +
           ";transport=" + config.sip_transport + ">";
}

bool has_entry(const PhoneSettings& settings, std::string_view section, std::string_view entry) {
    return std::any_of(settings.begin(), settings.end(), [&](const auto& candidate) {
        return candidate.name == section &&
               std::any_of(candidate.entries.begin(), candidate.entries.end(),
                           [&](const auto& pair) { return pair.first == entry; });
    });
}

}  // namespace

Provisioning::Shown Provisioning::current(const Account& account) {
    const auto link =
        account.activated ? stores_.provisioning.find_newest(account.id) : std::nullopt;
    if (!link) return {};
    Shown shown{state_of(*link), {}, link->expires_at, link->used_at, link->used_by};
    if (shown.state == LinkState::valid) shown.token = token_of(*link);
    return shown;
}

Refusals Provisioning::renew(const Account& account, AccountId actor, const Origin& origin) {
    if (!account.activated) return {{"link", "provisioning.not_active"}};
    db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        const std::chrono::hours lifetime{installation_.config.provisioning_lifetime_hours};
        ProvisioningLink link{account.id, random_token(), {}, now, now + lifetime};
        link.hash = sha256_hex(token_of(link));
        stores_.provisioning.end_all(account.id, now);
        stores_.provisioning.insert(link);
        stores_.audit.record({"provisioning.renewed", actor, account.id, origin.address}, now);
    });
    return {};
}

void Provisioning::revoke(const Account& account, AccountId actor, const Origin& origin) {
    db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        stores_.provisioning.end_all(account.id, now);
        stores_.audit.record({"provisioning.revoked", actor, account.id, origin.address}, now);
    });
}

Link Provisioning::find(const Domain& domain, const std::string& token) {
    const auto link = stores_.provisioning.find(token);
    auto account = link ? stores_.accounts.find(domain, link->account_id) : std::nullopt;
    if (!account || !account->activated) return {};
    return {state_of(*link), std::move(account)};
}

Provisioning::Fetched Provisioning::fetch(const Domain& domain, const std::string& token,
                                          const Origin& origin) {
    return db::transact(stores_.database, [&]() -> Fetched {
        const auto now = clock_.now();
        const auto found = find(domain, token);
        if (found.state != LinkState::valid) return {found.state};
        if (!stores_.provisioning.consume(token, origin.user_agent, now)) return {LinkState::used};
        const auto id = found.account->id;
        stores_.audit.record({"provisioning.used", {}, id, origin.address, origin.user_agent}, now);
        return {LinkState::valid, made(Kind::once, *found.account)};
    });
}

std::string Provisioning::document_of(const Account& account) {
    return made(Kind::repeated, account);
}

std::string Provisioning::common_document() { return made(Kind::common, {}); }

std::optional<StoredPassword> Provisioning::preferred(
    const std::vector<StoredPassword>& stored) const {
    for (const auto algorithm : installation_.config.sip_algorithms)
        for (const auto& password : stored)
            if (password.algorithm == to_text(algorithm)) return password;
    return stored.empty() ? std::nullopt : std::optional{stored.front()};
}

std::string Provisioning::made(Kind kind, const Account& account) {
    const auto& config = installation_.config;
    page::Document document{installation_.renderer, config.default_language, "provisioning.xml"};
    fill_common(document.values(), kind);
    if (kind == Kind::common) return document.text();

    auto values = document.values().add("ACCOUNT");
    values.set("USERNAME", account.username);
    values.set("DOMAIN", account.domain);
    values.set("IDENTITY", identity_of(account));
    values.set("REGISTRAR", registrar_of(account, config));
    if (const auto password = preferred(stores_.accounts.passwords_of(account.id))) {
        auto credential = values.add("CREDENTIAL");
        credential.set("REALM", password->realm);
        credential.set("HA1", password->digest);
        credential.set("ALGORITHM", password->algorithm);
    }
    return document.text();
}

void Provisioning::fill_common(page::Values& values, Kind kind) const {
    for (const auto& section : installation_.phone_settings) {
        auto common = values.add("SECTION");
        common.set("SECTION_NAME", section.name);
        for (const auto& [name, value] : section.entries) {
            auto entry = common.add("ENTRY");
            entry.set("ENTRY_NAME", name);
            entry.set("ENTRY_VALUE", clean(value));
        }
    }
    // A phone asks again at each start unless it is told to forget the link, or given another.
    if (kind == Kind::once && !has_entry(installation_.phone_settings, "misc", "config-uri"))
        values.show("ONCE");
}

/// With the stored digests in it, a link ends when the password changes: whoever made it may have
/// known the old one only. So it does when the key file changes.
std::string Provisioning::token_of(const ProvisioningLink& link) {
    std::vector<std::string> digests;
    for (const auto& password : stores_.accounts.passwords_of(link.account_id))
        digests.push_back(password.digest);
    std::sort(digests.begin(), digests.end());
    auto text = std::to_string(link.account_id) + " " + link.nonce;
    for (const auto& digest : digests) text += " " + digest;
    return installation_.key.sign("provisioning", text);
}

LinkState Provisioning::state_of(const ProvisioningLink& link) {
    if (link.used_at) return LinkState::used;
    const bool is_valid = link.expires_at > clock_.now() && sha256_hex(token_of(link)) == link.hash;
    return is_valid ? LinkState::valid : LinkState::expired;
}

}  // namespace portal
