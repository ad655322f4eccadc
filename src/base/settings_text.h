#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// `name = value`, and where it was said ("portal.conf:12"), for the message when it is wrong.
struct Assignment {
    std::string name;
    std::string value;
    std::string where;
};

/// Takes the text of a configuration file apart; what is not of its syntax is added to `mistakes`.
///
/// A line is empty, a comment (`#` in its first column), `name = value`, or begins with white
/// space: then it is one more line of the value above, and empty lines between the two belong to
/// the value as well. A `#` further on in a line is part of the value: it occurs in URLs and
/// passwords.
std::vector<Assignment> parse_settings(std::string_view text, const std::string& file,
                                       std::vector<std::string>& mistakes);

}  // namespace portal
