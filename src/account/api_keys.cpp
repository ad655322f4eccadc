#include "account/api_keys.h"

#include "base/crypto.h"
#include "base/network.h"
#include "base/text.h"
#include "db/transaction.h"

#include <stdexcept>

namespace portal {

namespace {

constexpr std::size_t name_maximum = 64;
constexpr std::size_t addresses_maximum = 1000;
constexpr std::int64_t days_maximum = 3650;

bool is_network(const std::string& text) try {
    Network{text};
    return true;
} catch (const std::invalid_argument&) {
    return false;  // which is the answer
}

/// The networks with single spaces between them. What is none goes to `refusals`.
std::string networks_in(std::string text, Refusals& refusals) {
    for (auto& c : text)
        if (c == ',' || c == ';' || static_cast<unsigned char>(c) < ' ') c = ' ';
    std::string networks;
    for (const auto& word : split(text, ' ')) {
        if (word.empty()) continue;
        if (!is_network(word)) {
            refusals.push_back({"addresses", "addresses.malformed", cut(word, name_maximum)});
            return {};
        }
        networks += (networks.empty() ? "" : " ") + word;
    }
    if (networks.size() > addresses_maximum) refusals.push_back({"addresses", "addresses.long"});
    return networks;
}

std::string name_in(std::string_view text, Refusals& refusals) {
    std::string name{trim(text)};
    if (name.empty())
        refusals.push_back({"name", "api_key.no_name"});
    else if (name != one_line(name, name_maximum))
        refusals.push_back({"name", "api_key.malformed_name"});
    return name;
}

std::optional<Instant> end_in(const std::string& days, Instant now, Refusals& refusals) {
    if (days.empty()) return std::nullopt;
    const auto count = to_integer(days).value_or(0);
    if (count >= 1 && count <= days_maximum) return now + 24h * count;
    refusals.push_back({"days", "days.malformed"});
    return std::nullopt;
}

}  // namespace

Result<std::string> ApiKeys::create(const Form& form, const Administrator& by) {
    Refusals refusals;
    ApiKey key;
    key.account = by.id;
    key.name = name_in(form.name, refusals);
    key.created_at = clock_.now();
    key.expires_at = end_in(form.days, key.created_at, refusals);
    key.addresses = networks_in(form.addresses, refusals);
    if (!refusals.empty()) return refusals;
    const auto secret = std::string{api_key_prefix} + random_token();
    db::transact(stores_.database, [&] {
        stores_.api_keys.insert(key, secret);
        stores_.audit.record({"api_key.created", by.id, by.id, by.address, key.name},
                             key.created_at);
    });
    return secret;
}

bool ApiKeys::revoke(const Domain& domain, std::int64_t id, const Administrator& by) {
    return db::transact(stores_.database, [&] {
        const auto key = stores_.api_keys.find(domain, id);
        if (!key || !stores_.api_keys.remove(id)) return false;
        stores_.audit.record({"api_key.revoked", by.id, key->account, by.address, key->name},
                             clock_.now());
        return true;
    });
}

}  // namespace portal
