#include "account/account_import.h"

#include "base/crypto.h"
#include "db/transaction.h"

#include <algorithm>
#include <functional>

namespace portal {

namespace {

/// MariaDB takes some 50 ms for so many: short enough for those who wait for a new id, and for the
/// portal, which waits for a statement for five seconds at most.
constexpr int accounts_of_a_step = 1000;
/// Of a round, of which there is one in two seconds: mail servers take no more, and on SQLite
/// nobody else writes meanwhile.
constexpr int invitations_of_a_round = 200;

/// Nothing of the file is kept.
struct Refused {};

}  // namespace

AccountImport::Checked AccountImport::check(const Domain& domain, const std::string& text,
                                            const Administrator& by, const std::string& session) {
    const auto file = read_import(text, domain, installation_, credentials_);
    const auto uninvited = std::count_if(file.accounts.begin(), file.accounts.end(),
                                         std::mem_fn(&ImportedAccount::awaits_owner));
    Checked checked;
    checked.import.id = random_token();
    checked.import.domain = domain.text();
    checked.import.administrator = by.id;
    checked.import.address = by.address;
    checked.import.total = static_cast<int>(file.accounts.size());
    checked.import.uninvited = static_cast<int>(uninvited);
    checked.import.ignored = file.ignored;
    checked.problems = keep(checked.import, session, file);
    return checked;
}

/// The names are compared where they are kept, so that a file of any length takes three statements;
/// what is wrong with a file takes it out again.
ImportProblems AccountImport::keep(const Import& import, const std::string& session,
                                   const ImportFile& file) {
    auto problems = file.problems;
    if (file.accounts.empty()) return problems;
    try {
        db::transact(stores_.database, [&] {
            stores_.imports.add(import, session, file.accounts, clock_.now());
            problems = file.problems;
            for (const auto& [line, refusals] :
                 stores_.imports.taken(import, installation_.config.unique_email))
                problems[line].insert(problems[line].end(), refusals.begin(), refusals.end());
            if (!problems.empty()) throw Refused{};
        });
    } catch (const Refused&) {
    }  // `problems` says why
    return problems;
}

ImportProblems AccountImport::problems(const Import& import) {
    return stores_.imports.taken(import, installation_.config.unique_email);
}

void AccountImport::work() {
    while (const auto import = stores_.imports.claim(clock_.now())) {
        if (import->state == Import::State::running)
            create(*import);
        else
            return invite_some(*import);
    }
}

void AccountImport::create(const Import& import) {
    try {
        db::transact(stores_.database, [&] { create_all(import); });
    } catch (const db::Duplicate&) {
        db::transact(stores_.database, [&] { stores_.imports.fail(import, clock_.now()); });
    }
}

void AccountImport::create_all(const Import& import) {
    const auto& config = installation_.config;
    const auto now = clock_.now();
    for (int done = 0; done < import.total;) {
        const int last = std::min(done + accounts_of_a_step, import.total);
        stores_.imports.create_accounts(import, done + 1, last, config.default_language,
                                        config.unique_email, now);
        stores_.imports.note_done(import, last);
        done = last;
    }
    stores_.audit.record({"accounts.imported",
                          import.administrator,
                          {},
                          import.address,
                          std::to_string(import.total),
                          import.domain},
                         now);
    stores_.imports.end_creation(import, now);
}

void AccountImport::invite_some(const Import& import) {
    db::transact(stores_.database, [&] {
        const auto usernames = stores_.imports.take_uninvited(import, invitations_of_a_round);
        for (const auto& username : usernames) {
            const auto account = stores_.accounts.find_by_name(Domain{import.domain}, username);
            if (!account || !account->awaits_owner()) continue;
            const auto email = EmailAddress::parse(account->email.value_or(""));
            if (email) creation_.send_invitation(*account, *email);
        }
        stores_.imports.note_invited(import, static_cast<int>(usernames.size()), clock_.now());
    });
}

}  // namespace portal
