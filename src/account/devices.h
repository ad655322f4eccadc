#pragma once

#include "account/installation.h"
#include "account/stores.h"
#include "net/redis_registrar.h"
#include "net/socket_registrar.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// The devices that Flexisip has registered for an account, and the password that it remembers of
/// it. The portal can do without either: what Flexisip or its Redis fail at is a line in the log,
/// never an exception. A call takes up to 200 ms, so it belongs behind a transaction, not into it.
class Devices {
public:
    Devices(const Installation& installation, const Clock& clock, Stores& stores);

    /// Those that are not past their time, seen last first. Nothing when they cannot be told now.
    std::optional<std::vector<net::Device>> list(const Account& account);

    /// Whether the device is gone, now or before. It comes back when it registers again.
    bool remove(const Account& account, const std::string& id, AccountId actor,
                const Origin& origin);

    /// After passwords have changed or accounts are switched off: whether every proxy was told to
    /// forget the old ones. One that was not may take them for 30 minutes more. Once one does not
    /// answer the rest is left: each would cost the page a moment.
    bool forget_credentials(const std::vector<Account>& accounts);

    /// After accounts were deleted: the same, then removes all their devices; whether all of it
    /// worked.
    bool drop(const std::vector<Account>& accounts);

    /// What one of the back ends fails at, in words; no error when it works.
    struct BackEnd {
        std::string name;
        std::string error;
    };
    /// Asks each whether it answers, in 200 ms together.
    std::vector<BackEnd> back_ends();

private:
    static std::string failure_of(net::Registrar& asked, const net::Deadline& until);
    template <class Work>
    bool ask(Work work);
    net::Registrar* registrar();
    bool forget_credentials(const std::vector<Account>& accounts, std::chrono::milliseconds each);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    std::optional<net::RedisRegistrar> redis_;
    std::optional<net::SocketRegistrar> sockets_;
};

}  // namespace portal
