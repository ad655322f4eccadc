#pragma once

#include "account/portal.h"
#include "http/message.h"

namespace portal::web {

/// The one door: a request to its answer. Whatever goes wrong becomes a page; nothing is thrown.
http::Response dispatch(const http::Request& request, Portal& portal);

}  // namespace portal::web
