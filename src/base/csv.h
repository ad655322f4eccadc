#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values (RFC 4180).
namespace portal {

/// What a file begins with, for Excel would read it in the encoding of its country else.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The cells as one line, its CRLF included. What a spreadsheet would take for a formula gets an
/// apostrophe in front, for somebody else may have typed it.
std::string csv_line(const std::vector<std::string>& cells);

/// A cell without that apostrophe: what csv_line() was given.
std::string without_apostrophe(const std::string& cell);

/// What a line does that RFC 4180 does not know.
enum class CsvFault { unclosed_quote, text_behind_quote };

/// Reads a text line by line: with or without a byte order mark, its lines ending in CRLF, LF or
/// CR, the last one in nothing if it likes. Cells are parted by commas, by semicolons as
/// spreadsheets write them where the comma is for decimals, or by tabs: the first line tells, and
/// may do so by "sep=;" alone, as for Excel.
class CsvReader {
public:
    /// `text` must outlive the reader.
    explicit CsvReader(std::string_view text);

    struct Line {
        std::size_t number = 0;  ///< where it begins, as an editor counts
        std::vector<std::string> cells = {};
        std::optional<CsvFault> fault = {};  ///< the cells are those before it, then
    };
    /// The next line that is not empty; nothing at the end.
    std::optional<Line> next();

private:
    void take_separator();
    bool take(std::string_view beginning);
    std::string_view take_bytes(std::size_t size);
    bool take_line_end();
    std::string take_plain();
    std::string take_quoted(Line& line);
    bool is_at_cell_end() const;

    std::string_view rest_;
    char separator_ = ',';
    std::size_t line_ = 1;
};

}  // namespace portal
