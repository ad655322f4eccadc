#pragma once

#include <string>
#include <vector>

/// Comma-separated values (RFC 4180).
namespace portal {

/// The cells as one line, its CRLF included. What a spreadsheet would take for a formula gets an
/// apostrophe in front, for somebody else may have typed it.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace portal
