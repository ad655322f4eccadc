#include "base/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace portal {

namespace {

constexpr std::string_view formula_beginnings = "=+-@\t\r";
constexpr std::string_view separators = ",;\t";
constexpr std::string_view line_ends = "\r\n";
constexpr std::string_view to_be_quoted = ",;\t\"\r\n";
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

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

/// The one that parts most cells of the first line that is not empty.
char separator_in(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(line_ends), text.size()));
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (is_one_of(c, line_ends) && !quoted) break;
        if (c == '"') quoted = !quoted;
        if (!quoted && is_one_of(c, separators)) ++counts[separators.find(c)];
    }
    const auto* most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(most - counts.begin())];
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

CsvReader::CsvReader(std::string_view text) : rest_(text) {
    take(byte_order_mark);
    separator_ = separator_in(rest_);
    take_separator();
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
        take_bytes(std::min(rest_.find_first_of(line_ends), rest_.size()));
    }
    take_line_end();
    return line;
}

/// A first line of Excel's own, which says what parts the cells of the others.
void CsvReader::take_separator() {
    constexpr std::string_view name = "sep=";
    if (!starts_with(rest_, name) || rest_.find_first_of(line_ends) != name.size() + 1) return;
    if (!is_one_of(rest_[name.size()], separators)) return;
    separator_ = rest_[name.size()];
    take_bytes(name.size() + 1);
}

bool CsvReader::take(std::string_view beginning) {
    if (!starts_with(rest_, beginning)) return false;
    take_bytes(beginning.size());
    return true;
}

std::string_view CsvReader::take_bytes(std::size_t size) {
    const auto taken = rest_.substr(0, size);
    for (std::size_t i = 0; i < size; ++i)
        if (rest_[i] == '\n' || (rest_[i] == '\r' && rest_.substr(i + 1, 1) != "\n")) ++line_;
    rest_.remove_prefix(size);
    return taken;
}

bool CsvReader::take_line_end() { return take("\r\n") || take("\n") || take("\r"); }

std::string CsvReader::take_plain() {
    const char ends[] = {separator_, '\n', '\r'};
    return std::string{take_bytes(std::min(rest_.find_first_of({ends, 3}), rest_.size()))};
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
    return rest_.empty() || rest_.front() == separator_ || is_one_of(rest_.front(), line_ends);
}

}  // namespace portal
