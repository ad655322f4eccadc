#include "account/import_file.h"

#include "account/account_form.h"
#include "account/account_list.h"
#include "base/csv.h"
#include "base/nearest.h"
#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace portal {

namespace {

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::string_view no_break_space = "\xC2\xA0";

/// "Display Name" and "display-name" are meant for "display_name".
std::string column_name(const std::string& cell) {
    auto name = lower(trim(replace_all(without_apostrophe(cell), no_break_space, " ")));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return name;
}

bool is_blank(const CsvReader::Line& line) {
    return std::all_of(line.cells.begin(), line.cells.end(),
                       [](const auto& cell) { return trim(cell).empty(); });
}

class Reading {
public:
    Reading(const Domain& domain, const Installation& installation, const Credentials& credentials)
        : domain_(domain), config_(installation.config), credentials_(credentials) {}

    ImportFile read(std::string_view text);

private:
    bool is_readable(std::string_view text);
    void read_columns(const CsvReader::Line& line);
    void read_line(const CsvReader::Line& line);
    ImportedAccount account_of(const CsvReader::Line& line) const;
    void judge_unnamed(const CsvReader::Line& line);
    void judge(const ImportedAccount& account);
    void judge_domain(std::size_t line);
    void judge_state(const ImportedAccount& account);
    void take_names(const ImportedAccount& account);
    void take_name(std::size_t line, const std::string& column, const std::string& name);
    void read_way_in(ImportedAccount& account);

    bool refuse_fault(const CsvReader::Line& line);
    void refuse(std::size_t line, const std::string& column, const std::string& reason,
                const std::string& detail = {}) {
        refuse(line, Refusals{{column, reason, detail}});
    }
    void refuse(std::size_t line, const Refusals& refusals) {
        if (refusals.empty()) return;
        auto& all = file_.problems[line];
        all.insert(all.end(), refusals.begin(), refusals.end());
    }
    /// As it was typed, which is what counts of a password: an export has none, so an apostrophe
    /// that one begins with is a part of it.
    std::string raw(const std::string& column) const {
        const auto found = columns_.find(column);
        return found == columns_.end() ? std::string{} : (*cells_)[found->second];
    }
    std::string cell(const std::string& column) const { return without_apostrophe(raw(column)); }

    const Domain& domain_;
    const Config& config_;
    const Credentials& credentials_;
    ImportFile file_;
    bool is_full_ = false;  ///< and there is more
    std::size_t width_ = 0;
    std::map<std::string, std::size_t> columns_;
    std::vector<std::size_t> unnamed_;  ///< columns that are passed over while they are empty
    const std::vector<std::string>* cells_ = nullptr;
    std::unordered_map<std::string, std::size_t> names_;  ///< and the line that has each first
};

ImportFile Reading::read(std::string_view text) {
    if (!is_readable(text)) return file_;
    CsvReader lines{text};
    auto first = lines.next();
    while (first && !first->fault && is_blank(*first)) first = lines.next();
    if (first) read_columns(*first);
    if (!file_.problems.empty()) return file_;
    while (!is_full_) {
        const auto line = lines.next();
        if (!line) break;
        read_line(*line);
    }
    if (file_.accounts.empty() && file_.problems.empty()) refuse(1, "", "import.empty");
    return file_;
}

/// Whatever is not UTF-8 is refused with the first line that shows it.
bool Reading::is_readable(std::string_view text) {
    if (is_utf8(text)) return true;
    std::size_t number = 1;
    while (is_utf8(text.substr(0, text.find('\n')))) {
        text.remove_prefix(text.find('\n') + 1);
        ++number;
    }
    refuse(number, "", "import.not_utf8");
    return false;
}

void Reading::read_columns(const CsvReader::Line& line) {
    if (refuse_fault(line)) return;
    width_ = line.cells.size();
    for (std::size_t i = 0; i < width_; ++i) {
        const auto name = column_name(line.cells[i]);
        const bool is_ignored = is_one_of(name, ignored_import_columns());
        if (name.empty())
            unnamed_.push_back(i);
        else if (!is_ignored && !is_one_of(name, import_columns()))
            refuse(line.number, cut(name, 32), "import.column_unknown",
                   nearest(name, import_columns()));
        else if (!columns_.emplace(name, i).second)
            refuse(line.number, name, "import.column_twice");
        else if (is_ignored)
            file_.ignored += (file_.ignored.empty() ? "" : ", ") + name;
    }
    if (columns_.count("username") == 0) refuse(line.number, "username", "import.column_missing");
}

void Reading::read_line(const CsvReader::Line& line) {
    if (refuse_fault(line) || is_blank(line)) return;
    is_full_ = file_.accounts.size() == import_limit;
    if (is_full_) return refuse(line.number, "", "import.too_many", std::to_string(import_limit));
    if (line.cells.size() != width_) return refuse(line.number, "", "import.cells");
    judge_unnamed(line);
    cells_ = &line.cells;
    auto account = account_of(line);
    judge(account);
    take_names(account);
    read_way_in(account);
    file_.accounts.push_back(std::move(account));
}

/// Said once, for the file is likely to have it in each line.
void Reading::judge_unnamed(const CsvReader::Line& line) {
    for (const auto column : unnamed_) {
        if (trim(line.cells[column]).empty()) continue;
        refuse(line.number, "", "import.column_unnamed", std::to_string(column + 1));
        return unnamed_.clear();
    }
}

ImportedAccount Reading::account_of(const CsvReader::Line& line) const {
    ImportedAccount account;
    account.line = line.number;
    account.username = Username::parse(cell("username"));
    account.email = EmailAddress::parse(cell("email"));
    account.phone = PhoneNumber::parse(cell("phone"), config_.default_country);
    account.display_name = DisplayName::parse(cell("display_name"));
    const auto without_state =
        raw("password").empty() ? AccountState::waiting : AccountState::active;
    account.state = parse_account_state(lower(trim(cell("state")))).value_or(without_state);
    return account;
}

void Reading::judge(const ImportedAccount& account) {
    const auto details = parse_details(
        {cell("username"), cell("email"), cell("display_name"), cell("phone")}, config_);
    if (!details) refuse(account.line, details.refusals());
    judge_domain(account.line);
    judge_state(account);
}

void Reading::judge_domain(std::size_t line) {
    const auto domain = Domain{cell("domain")}.text();
    if (!domain.empty() && domain != domain_.text())
        refuse(line, "domain", "import.other_domain", domain_.text());
}

void Reading::judge_state(const ImportedAccount& account) {
    const auto state = lower(trim(cell("state")));
    if (!state.empty() && !parse_account_state(state))
        refuse(account.line, "state", "import.state_malformed");
    else if (account.state == AccountState::waiting && !raw("password").empty())
        refuse(account.line, "state", "import.waiting_with_password");
}

void Reading::take_names(const ImportedAccount& account) {
    if (account.username) take_name(account.line, "username", account.username->text());
    // A number that is the username too is one name.
    if (account.phone && (!account.username || account.phone->text() != account.username->text()))
        take_name(account.line, "phone", account.phone->text());
    if (account.email && config_.unique_email)
        take_name(account.line, "email", account.email->key());
}

void Reading::take_name(std::size_t line, const std::string& column, const std::string& name) {
    const auto [first, is_new] = names_.emplace(name, line);
    if (!is_new) refuse(line, column, "import.twice", std::to_string(first->second));
}

void Reading::read_way_in(ImportedAccount& account) {
    const auto password = raw("password");
    if (password.empty()) {
        // Whose number is known gets in by a code, and sets a password at /recover/phone.
        const bool by_phone = config_.phone_authentication;
        if (trim(cell("email")).empty() && (!by_phone || trim(cell("phone")).empty()))
            refuse(account.line, "password",
                   by_phone ? "import.no_way_in_or_phone" : "import.no_way_in");
        return;
    }
    Account named;
    named.username = account.username ? account.username->text() : lower(trim(cell("username")));
    named.domain = domain_.text();
    refuse(account.line, credentials_.judge(named, password));
    account.passwords = credentials_.digests(named, password, true);
}

bool Reading::refuse_fault(const CsvReader::Line& line) {
    if (!line.fault) return false;
    refuse(line.number, "",
           *line.fault == CsvFault::unclosed_quote ? "import.unclosed_quote"
                                                   : "import.text_behind_quote");
    return true;
}

}  // namespace

const std::vector<std::string>& import_columns() {
    static const std::vector<std::string> names{"username", "email", "phone", "display_name",
                                                "password", "state", "domain"};
    return names;
}

const std::vector<std::string>& ignored_import_columns() {
    static const std::vector<std::string> names{"id", "administrator", "created"};
    return names;
}

ImportFile read_import(std::string_view text, const Domain& domain,
                       const Installation& installation, const Credentials& credentials) {
    return Reading{domain, installation, credentials}.read(text);
}

}  // namespace portal
