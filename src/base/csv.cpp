#include "base/csv.h"

#include "base/text.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::string_view formula_beginnings = "=+-@\t\r";
constexpr std::string_view to_be_quoted = ",;\"\r\n";
constexpr char apostrophe = '\'';

/// Apostrophes before a formula count as part of it: so one more is always taken off again.
bool is_formula(const std::string& text) {
    const auto beginning = text.find_first_not_of(apostrophe);
    return beginning != std::string::npos &&
           formula_beginnings.find(text[beginning]) != std::string_view::npos;
}

std::string cell_of(const std::string& text) {
    auto cell = (is_formula(text) ? "'" : "") + text;
    if (cell.find_first_of(to_be_quoted) == std::string::npos) return cell;
    return "\"" + replace_all(std::move(cell), "\"", "\"\"") + "\"";
}

/// The one of the two that parts more cells of the first line.
char separator_in(std::string_view text) {
    std::ptrdiff_t surplus = 0;  // of semicolons
    bool quoted = false;
    for (const char c : text) {
        if (c == '\n' && !quoted) break;
        if (c == '"') quoted = !quoted;
        if (!quoted && c == ';') ++surplus;
        if (!quoted && c == ',') --surplus;
    }
    return surplus > 0 ? ';' : ',';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) line += cell_of(cell) + ",";
    if (!line.empty()) line.pop_back();
    return line + "\r\n";
}

std::string without_apostrophe(const std::string& cell) {
    return starts_with(cell, "'") && is_formula(cell) ? cell.substr(1) : cell;
}

CsvReader::CsvReader(std::string_view text) : rest_(text), separator_(separator_in(text)) {
    take("\xEF\xBB\xBF");
}

std::optional<CsvReader::Line> CsvReader::next() {
    while (take_line_end()) {
    }
    if (rest_.empty()) return std::nullopt;
    Line line{line_};
    do {
        line.cells.push_back(take("\"") ? take_quoted(line) : take_plain());
    } while (!line.fault && take({&separator_, 1}));
    if (line.fault) {
        line.cells.pop_back();
        take_bytes(std::min(rest_.find('\n'), rest_.size()));
    }
    take_line_end();
    return line;
}

bool CsvReader::take(std::string_view beginning) {
    if (!starts_with(rest_, beginning)) return false;
    take_bytes(beginning.size());
    return true;
}

std::string_view CsvReader::take_bytes(std::size_t size) {
    const auto taken = rest_.substr(0, size);
    line_ += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
    rest_.remove_prefix(size);
    return taken;
}

bool CsvReader::take_line_end() { return take("\r\n") || take("\n"); }

std::string CsvReader::take_plain() {
    const char ends[] = {separator_, '\n'};
    auto end = std::min(rest_.find_first_of({ends, 2}), rest_.size());
    if (end < rest_.size() && rest_[end] == '\n' && end > 0 && rest_[end - 1] == '\r') --end;
    return std::string{take_bytes(end)};
}

/// What follows an opening quote, to the closing one.
std::string CsvReader::take_quoted(Line& line) {
    std::string cell;
    for (;;) {
        const auto quote = rest_.find('"');
        if (quote == std::string_view::npos) {
            take_bytes(rest_.size());
            line.fault = CsvFault::unclosed_quote;
            return cell;
        }
        cell += take_bytes(quote);
        take("\"");
        if (!take("\"")) break;
        cell += '"';
    }
    if (!is_at_cell_end()) line.fault = CsvFault::text_behind_quote;
    return cell;
}

bool CsvReader::is_at_cell_end() const {
    return rest_.empty() || rest_.front() == separator_ || rest_.front() == '\n' ||
           starts_with(rest_, "\r\n");
}

}  // namespace portal
