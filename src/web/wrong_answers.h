#pragma once

#include "web/context.h"

namespace portal::web {

/// Programs that prove who they are with each request, by a digest or a key: a network that is
/// wrong too often must wait. Throws http::Error 429 while it must.
void refuse_too_many_wrong_answers(const Context& c);
void count_wrong_answer(const Context& c);

}  // namespace portal::web
