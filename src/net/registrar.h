#pragma once

#include "net/deadline.h"
#include "net/device.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace portal::net {

/// What a back end failed at, in words for the administrator's log, without a password.
struct RegistrarError : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// It cannot be reached or does not answer in time: asking it again at once is of no use. What it
/// answers wrongly is no such thing, for that may be due to one address alone.
struct RegistrarAway : RegistrarError {
    using RegistrarError::RegistrarError;
};

/// What Flexisip knows of devices. An address is that of an account, such as "alice@example.org".
/// Every call ends by its deadline, and throws RegistrarError.
class Registrar {
public:
    virtual ~Registrar() = default;
    /// In no order, those too that are past their time and not cleared away yet.
    virtual std::vector<Device> list(const std::string& address, const Deadline& until) = 0;
    /// It is no error when the device is gone already.
    virtual void remove(const std::string& address, const std::string& id,
                        const Deadline& until) = 0;
    virtual void remove_all(const std::string& address, const Deadline& until) = 0;
};

}  // namespace portal::net
