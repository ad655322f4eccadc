#pragma once

#include <string>

namespace portal {

/// True for the ISO 3166 code of a country that has phone numbers.
bool is_country(const std::string& code);

}  // namespace portal
