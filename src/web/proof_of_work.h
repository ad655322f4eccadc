#pragma once

#include "web/page.h"
#include "web/routes.h"

#include <optional>

/// What keeps robots from the forms of the public that cost something: a mail, an SMS, a name. A
/// browser works for some tenths of a second before it sends such a form; without that work, as
/// without JavaScript, a network gets few of them through. And a field that people do not see is
/// filled in by robots only.
namespace portal::web {

/// Nothing when the call of a guarded route may go on; what a robot is answered when it is one.
/// Throws 429.
std::optional<http::Response> hold_off_robots(const Route& route, const Context& c);

/// The fields of the template "proof_of_work", for a page whose form goes to its own path.
void fill_proof_of_work(const Context& c, page::Values fields);

}  // namespace portal::web
