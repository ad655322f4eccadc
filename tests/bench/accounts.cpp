// bench_accounts DATABASE DATA_DIR COUNT...: what a page of the administrators' list of accounts
// costs. Fills the database up to each COUNT with made-up accounts, and prints how many
// milliseconds each kind of page takes the database then.

#include "account/account_list.h"
#include "db/migrate.h"
#include "db/query.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <map>

namespace {

using namespace portal;
using Query = AccountList::Query;

constexpr int rounds = 101;
constexpr long rows_of_a_statement = 1000;
const Domain domain{"sip.example.org"};

constexpr std::array given_names{"alice", "bruno", "chloe", "farid", "ines",
                                 "karin", "louis", "marie", "samir", "tessa"};
constexpr std::array family_names{"martin", "bernard", "moreau", "rossi",  "weber", "garcia",
                                  "nowak",  "silva",   "jansen", "keller", "lopez", "novak",
                                  "petit",  "ricci",   "santos", "vidal"};

/// The values of the nth account. Some have no address or no number; of those that a filter looks
/// for there are a hundred each, all of them old.
std::string account_values(long n) {
    const std::string given = given_names[static_cast<std::size_t>(n * 7 % 10)];
    const std::string family = family_names[static_cast<std::size_t>(n * 11 % 16)];
    const auto username = given + "." + family + std::to_string(n);
    const auto created = std::to_string(1'600'000'000 + n * 100);
    const bool is_old = n < 1000;
    const bool waiting = is_old && n % 10 == 1;
    const bool deactivated = is_old && n % 10 == 2;
    const bool admin = is_old && n % 10 == 3;
    return "(" + std::to_string(n + 1) + ", '" + username + "', '" + domain.text() + "', '" +
           given + " " + family + "', " +
           (n % 10 == 4 ? "NULL" : "'" + username + "@example.org'") + ", " +
           (n % 3 == 0 ? "'+336" + std::to_string(10'000'000 + n * 37 % 89'000'000) + "'"
                       : "NULL") +
           ", 'en', " + (waiting || deactivated ? "0" : "1") + ", " + (waiting ? "NULL" : created) +
           ", " + (admin ? "1" : "0") + ", " + created + ")";
}

void insert_accounts(db::Session& database, long first, long last) {
    std::string text =
        "INSERT INTO accounts (id, username, domain, display_name, email, phone, language, "
        "activated, "
        "activated_at, admin, created_at) VALUES ";
    for (long n = first; n < last; ++n) text += (n == first ? "" : ", ") + account_values(n);
    database.sql() << text;
    database.sql() << "INSERT INTO passwords (account_id, algorithm, password, realm) "
                      "SELECT id, 'SHA-256', 'none', domain FROM accounts WHERE id > "
                   << first << " AND id <= " << last;
}

/// How many there are: all were made here, and numbered in order.
long count_accounts(db::Session& database) {
    long long count = 0;
    db::fetch(database.sql(), "SELECT COALESCE(MAX(id), 0) FROM accounts", soci::into(count));
    return static_cast<long>(count);
}

void fill(db::Session& database, long count) {
    for (long n = count_accounts(database); n < count; n += rows_of_a_statement)
        insert_accounts(database, n, std::min(n + rows_of_a_statement, count));
    database.sql() << (database.is_sqlite() ? "ANALYZE" : "ANALYZE TABLE accounts");
}

Query with(void (*change)(Query&)) {
    Query query;
    change(query);
    return query;
}

const std::vector<std::pair<std::string, Query>> cases{
    {"newest, first page", {}},
    {"newest, middle page", {}},
    {"by username, first page",
     with([](Query& query) { query.order = AccountList::Order::username; })},
    {"by username, middle page", with([](Query& query) {
         query.order = AccountList::Order::username;
         query.after = AccountList::Place{"karin", 0};
     })},
    {"by username, page before", with([](Query& query) {
         query.order = AccountList::Order::username;
         query.before = AccountList::Place{"karin", 0};
     })},
    {"search m", with([](Query& query) { query.search = "m"; })},
    {"search marie.", with([](Query& query) { query.search = "marie."; })},
    {"search +336", with([](Query& query) { query.search = "+336"; })},
    {"search for nobody", with([](Query& query) { query.search = "zoe"; })},
    {"active", with([](Query& query) { query.state = AccountState::active; })},
    {"waiting", with([](Query& query) { query.state = AccountState::waiting; })},
    {"deactivated, by username", with([](Query& query) {
         query.state = AccountState::deactivated;
         query.order = AccountList::Order::username;
     })},
    {"administrators", with([](Query& query) { query.administrators = true; })},
    {"active administrators, by username", with([](Query& query) {
         query.administrators = true;
         query.state = AccountState::active;
         query.order = AccountList::Order::username;
     })},
    {"search *zoe*", with([](Query& query) { query.search = "*zoe*"; })},
};

/// The fastest of several runs, in milliseconds of what the thread waits for: the others waited for
/// what else the machine does.
double time_of(AccountList& list, const Query& query) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        list.page(domain, query);
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        times.push_back(time.count());
    }
    return *std::min_element(times.begin(), times.end());
}

void measure(db::Session& database, long count, std::map<std::string, std::vector<double>>& times) {
    AccountList list{database};
    for (auto [name, query] : cases) {
        if (name == "newest, middle page") query.after = AccountList::Place{"", count / 2};
        times[name].push_back(time_of(list, query));
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 4) throw std::runtime_error("usage: bench_accounts DATABASE DATA_DIR COUNT...");
    db::Session database{argv[1]};
    db::migrate(database, db::migrations_in(std::string{argv[2]} + "/sql"));
    std::map<std::string, std::vector<double>> times;
    std::cout << std::left << std::setw(36) << "ms of database time, accounts:" << std::right;
    for (int i = 3; i < argc; ++i) {
        fill(database, std::stol(argv[i]));
        measure(database, std::stol(argv[i]), times);
        std::cout << std::setw(10) << argv[i] << std::flush;
    }
    std::cout << std::fixed << std::setprecision(2) << "\n";
    for (const auto& [name, query] : cases) {
        std::cout << std::left << std::setw(36) << name << std::right;
        for (const auto time : times[name]) std::cout << std::setw(10) << time;
        std::cout << "\n";
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
