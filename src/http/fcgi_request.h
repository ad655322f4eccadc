#pragma once

#include "http/fcgi.h"

#include <fcgiapp.h>

namespace portal::http {

/// Reads what `source` brings, to the end of its body, into `request`; sets `refused` when it
/// cannot be taken. When the connection breaks (FCGX_GetError(source.in)), only what the parameters
/// said is there.
void read_request(FCGX_Request& source, const Site& site, Request& request);

/// Sends status, headers, Content-Length and, unless the method was HEAD, the body; a streamed one
/// without its length. Throws what the stream does. Whether that
/// worked is known when the request is finished.
void write_response(FCGX_Request& target, const Response& response, Method method);

}  // namespace portal::http
