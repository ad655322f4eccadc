#include "web/proof_of_work.h"

#include "base/log.h"
#include "base/text.h"

namespace portal::web {

namespace {

/// How many zero bits a digest must begin with: each more doubles the work.
constexpr int difficulty = 16;
constexpr auto lifetime = 2h;
constexpr std::size_t solution_maximum = 11;  // static/proof_of_work.js hashes one block
constexpr Limit without_work{3, 1h};

constexpr auto trap = "website";

/// Bound to the form, to the visit and to the time, so that no work can be done for another.
std::string puzzle(const Context& c, std::int64_t issued) {
    return c.portal.installation->key.sign(
        "proof of work", c.request.path + " " + c.visit + " " + std::to_string(issued));
}

bool begins_with_zero_bits(std::string_view digest, int bits) {
    const auto first = std::stoull(std::string{digest.substr(0, 8)}, nullptr, 16);
    return first >> (32 - bits) == 0;
}

/// True once for each solution: a puzzle has many, and each takes the same work.
bool has_done_work(const Context& c) {
    const auto now = c.portal.clock.now();
    const auto challenge = c.field("challenge");
    const auto dot = challenge.find('.');
    const auto issued = to_integer(challenge.substr(0, dot));
    const auto solution = c.field("solution");
    if (!issued || dot == std::string::npos || solution.size() > solution_maximum) return false;
    // Only we sign: what is of a later time comes from a machine whose clock is ahead.
    if (from_epoch(*issued) > now + lifetime || from_epoch(*issued) + lifetime <= now) return false;
    const auto expected = puzzle(c, *issued);
    if (!equal_in_constant_time(challenge.substr(dot + 1), expected)) return false;
    const auto digest = sha256_hex(expected + ":" + solution);
    if (!begins_with_zero_bits(digest, difficulty)) return false;
    return c.portal.stores.attempts.attempt("work " + digest, {2 * lifetime, 1}, now) == 0s;
}

}  // namespace

std::optional<http::Response> hold_off_robots(const Route& route, const Context& c) {
    if (!c.field(trap).empty()) {
        log_info("a robot has filled in the trap of " + std::string{route.path});
        return route.decoy(c);
    }
    if (c.config().proof_of_work && !has_done_work(c)) count(route, without_work, "workless", c);
    return std::nullopt;
}

void fill_proof_of_work(const Context& c, page::Values fields) {
    if (!c.config().proof_of_work) return;
    const auto issued = to_epoch(c.portal.clock.now());
    const auto& assets = c.portal.installation->assets;
    const auto to_solve = puzzle(c, issued);
    auto work = fields.add("WORK");
    work.set("CHALLENGE", std::to_string(issued) + "." + to_solve);
    work.set("PUZZLE", to_solve);
    work.set("BITS", std::to_string(difficulty));
    work.set("WORKER_URL", c.below_base("/static/" + assets.versioned("proof_of_work.js")));
}

}  // namespace portal::web
