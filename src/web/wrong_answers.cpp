#include "web/wrong_answers.h"

namespace portal::web {

namespace {

constexpr int wrong_answers = 30;
constexpr auto window = 10min;

AttemptStore::Rule rule(const Context& c) {
    return {window, wrong_answers * c.config().network_limit_factor};
}

std::string subject(const Context& c) { return "digest " + c.origin().network; }

}  // namespace

void refuse_too_many_wrong_answers(const Context& c) {
    const auto wait = c.portal.stores.attempts.wait(subject(c), rule(c), c.portal.clock.now());
    if (wait == 0s) return;
    http::Error error{429, "too many wrong digests or keys"};
    error.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    throw http::Error{error};
}

void count_wrong_answer(const Context& c) {
    c.portal.stores.attempts.attempt(subject(c), rule(c), c.portal.clock.now());
}

}  // namespace portal::web
