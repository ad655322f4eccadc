#pragma once

#include "web/context.h"

namespace portal::web {

/// Programs that prove who they are with each request, by a digest or a key: a network that is
/// wrong too often must wait. Throws http::Error 429 while it must.
void refuse_too_many_wrong_answers(const Context& c);
void count_wrong_answer(const Context& c);

/// Counts an answer in the name of `username` as a guess of its password, from whatever network.
/// Throws http::Error 429 when guesses must wait. The login page counts by itself: a phone that
/// goes on with an old password does not shut its owner out there.
void count_guess(const Context& c, const std::string& username);
/// After the right one.
void forget_guesses(const Context& c, const std::string& username);

}  // namespace portal::web
