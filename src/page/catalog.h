#pragma once

#include <cstdint>
#include <locale>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace portal::page {

/// The languages of the portal: English, in which everything is written, and those that have a
/// catalogue of translations. Immutable, and so shared by all threads.
class Catalog {
public:
    /// `folder` holds <language>/LC_MESSAGES/flexisip-accounts.mo. `fallback` is spoken to whom
    /// none of the languages suits; English when there is no such language.
    Catalog(const std::string& folder, const std::string& fallback);

    /// Codes such as "en" and "fr", in alphabetical order.
    const std::vector<std::string>& languages() const { return languages_; }
    bool has(std::string_view language) const;

    /// `text` itself when it is not translated.
    std::string translate(const std::string& language, const std::string& text) const;

    /// The same of a text that counts: `singular` or `plural`, as the language has it for `count`.
    std::string translate(const std::string& language, const std::string& singular,
                          const std::string& plural, std::int64_t count) const;

    /// The name of a language in that language.
    std::string name_of(const std::string& language) const;

    /// The best for an Accept-Language header (RFC 9110, section 12.5.4).
    std::string choose(std::string_view accept_language) const;

private:
    std::vector<std::string> languages_;
    std::map<std::string, std::locale, std::less<>> locales_;
    std::string fallback_;
};

}  // namespace portal::page
