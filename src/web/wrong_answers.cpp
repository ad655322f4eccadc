#include "web/wrong_answers.h"

namespace portal::web {

namespace {

constexpr int wrong_answers = 30;
constexpr auto window = 10min;

AttemptStore::Rule rule(const Context& c) {
    return {window, wrong_answers * c.config().network_limit_factor};
}

std::string subject(const Context& c) { return "digest " + c.origin().network; }

std::string subject_of_guesses(const Context& c, const std::string& username) {
    return "digest of " + sha256_hex(c.domain.text() + " " + username);
}

void refuse_while(std::chrono::seconds wait) {
    if (wait == 0s) return;
    http::Error error{429, "too many wrong digests or keys"};
    error.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    throw http::Error{error};
}

}  // namespace

void refuse_too_many_wrong_answers(const Context& c) {
    refuse_while(c.portal.stores.attempts.wait(subject(c), rule(c), c.portal.clock.now()));
}

void count_wrong_answer(const Context& c) {
    c.portal.stores.attempts.attempt(subject(c), rule(c), c.portal.clock.now());
}

void count_guess(const Context& c, const std::string& username) {
    refuse_while(c.portal.stores.attempts.attempt(subject_of_guesses(c, username), guess_rule,
                                                  c.portal.clock.now()));
}

void forget_guesses(const Context& c, const std::string& username) {
    c.portal.stores.attempts.forget(subject_of_guesses(c, username));
}

}  // namespace portal::web
