#include "account/devices.h"

#include "base/log.h"
#include "base/text.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t detail_maximum = 200;

bool is_over(const net::Device& device, Instant now) {
    return device.kept_until && *device.kept_until <= now;
}

bool was_seen_later(const net::Device& one, const net::Device& other) {
    return one.last_seen > other.last_seen;
}

}  // namespace

Devices::Devices(const Installation& installation, const Clock& clock, Stores& stores)
    : installation_(installation), clock_(clock), stores_(stores) {
    const auto& config = installation.config;
    if (!config.redis_server.empty()) redis_.emplace(config);
    if (!config.flexisip_sockets.empty()) sockets_.emplace(config.flexisip_sockets);
}

/// Redis is asked where there is one: it knows the devices of all proxies, on whatever machine.
net::Registrar* Devices::registrar() {
    if (redis_) return &*redis_;
    return sockets_ ? &*sockets_ : nullptr;
}

/// False when the work was not done. The log says why, once for as long as the breaker is open.
template <class Work>
bool Devices::ask(Work work) try {
    auto* const asked = registrar();
    if (asked == nullptr || installation_.registrar_breaker->is_open(clock_.now())) return false;
    work(*asked);
    return true;
} catch (const net::RegistrarAway& error) {
    installation_.registrar_breaker->open(clock_.now());
    log_warning(std::string{"devices: "} + error.what());
    return false;
} catch (const net::RegistrarError& error) {
    log_warning(std::string{"devices: "} + error.what());
    return false;
}

std::optional<std::vector<net::Device>> Devices::list(const Account& account) {
    std::vector<net::Device> devices;
    const bool known = ask([&](net::Registrar& asked) {
        devices = asked.list(account.address_of_record(), net::Deadline{installation_.patience});
    });
    if (!known) return std::nullopt;
    // Flexisip clears what is past its time only when the address registers again.
    const auto now = clock_.now();
    devices.erase(std::remove_if(devices.begin(), devices.end(),
                                 [&](const net::Device& device) { return is_over(device, now); }),
                  devices.end());
    std::stable_sort(devices.begin(), devices.end(), was_seen_later);
    return devices;
}

bool Devices::remove(const Account& account, const std::string& id, AccountId actor,
                     const Origin& origin) {
    const bool gone = ask([&](net::Registrar& asked) {
        asked.remove(account.address_of_record(), id, net::Deadline{installation_.patience});
    });
    if (!gone) return false;
    db::transact(stores_.database, [&] {
        stores_.audit.record(
            {"device.deleted", actor, account.id, origin.address, one_line(id, detail_maximum)},
            clock_.now());
    });
    return true;
}

bool Devices::forget_credentials(const std::vector<Account>& accounts) {
    return forget_credentials(accounts, installation_.patience);
}

/// Not behind the breaker: a proxy that is silent must not keep the others from a new password.
bool Devices::forget_credentials(const std::vector<Account>& accounts,
                                 std::chrono::milliseconds each) {
    if (!sockets_) return false;
    try {
        for (const auto& account : accounts)
            sockets_->forget_credentials(account.username, account.domain, net::Deadline{each});
        return true;
    } catch (const net::RegistrarError& error) {
        log_warning(std::string{"credentials: "} + error.what());
        return false;
    }
}

bool Devices::drop(const std::vector<Account>& accounts) {
    // In this order: a device that registers in between is refused. Each has its own half of the
    // time, so that a silent proxy does not make Redis look so.
    bool dropped = !sockets_ || forget_credentials(accounts, installation_.patience / 2);
    for (const auto& account : accounts)
        dropped &= ask([&](net::Registrar& asked) {
            asked.remove_all(account.address_of_record(),
                             net::Deadline{installation_.patience / 2});
        });
    return dropped;
}

/// Nobody answers to this address, so that little is to be sent.
std::string Devices::failure_of(net::Registrar& asked, const net::Deadline& until) try {
    asked.list("nobody@nowhere.invalid", until);
    return {};
} catch (const net::RegistrarError& error) {
    return error.what();
}

std::vector<Devices::BackEnd> Devices::back_ends() {
    std::vector<BackEnd> found;
    if (redis_)
        found.push_back({"Redis", failure_of(*redis_, net::Deadline{installation_.patience / 2})});
    if (sockets_)
        found.push_back(
            {"Flexisip", failure_of(*sockets_, net::Deadline{installation_.patience / 2})});
    return found;
}

}  // namespace portal
