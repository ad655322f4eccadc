#include "base/csv.h"

#include "base/text.h"

namespace portal {

namespace {

constexpr std::string_view formula_beginnings = "=+-@\t\r";
constexpr std::string_view to_be_quoted = ",\"\r\n";

std::string cell_of(const std::string& text) {
    const bool is_formula =
        !text.empty() && formula_beginnings.find(text.front()) != std::string_view::npos;
    auto cell = (is_formula ? "'" : "") + text;
    if (cell.find_first_of(to_be_quoted) == std::string::npos) return cell;
    return "\"" + replace_all(std::move(cell), "\"", "\"\"") + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) line += cell_of(cell) + ",";
    if (!line.empty()) line.pop_back();
    return line + "\r\n";
}

}  // namespace portal
