#pragma once

#include "http/message.h"

namespace portal::web {

/// What opens a provisioning link, as far as its request tells.
enum class Caller {
    phone,    ///< names itself with X-Linphone-Provisioning
    person,   ///< a browser, or a program that looks at links which were sent to somebody
    unknown,  ///< neither: older apps say nothing of themselves
};

Caller caller_of(const http::Request& request);

}  // namespace portal::web
