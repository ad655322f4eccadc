#pragma once

#include "web/context.h"

namespace portal::web {

/// Who proves by HTTP Digest to know an account's SIP password: how Linphone's apps log in when
/// they fetch something. Nothing when nobody does; then digest_challenge() is the answer. Throws
/// http::Error 429 after too many wrong answers from a network, or for an account.
std::optional<Account> account_by_digest(const Context& c);

/// 401, with one challenge for the account that the header From names, or one for each algorithm
/// when it is absent. The same for accounts that do not exist.
http::Response digest_challenge(const Context& c);

}  // namespace portal::web
