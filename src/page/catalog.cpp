#include "page/catalog.h"

#include "base/text.h"

#include <boost/locale.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

/// Marks a text for translation, which is looked up elsewhere.
#define N_(text) text

namespace portal::page {

namespace {

constexpr auto catalogue_name = "flexisip-accounts";

/// "fr;q=0.8" as "fr" and 800.
std::pair<std::string, int> range_of(std::string_view text) {
    const auto semicolon = text.find(';');
    const auto tag = lower(trim(text.substr(0, semicolon)));
    if (semicolon == std::string_view::npos) return {tag, 1000};
    const auto weight = trim(text.substr(semicolon + 1));
    if (!starts_with(weight, "q=")) return {tag, 0};
    std::string digits{weight.substr(2)};  // 0, 1, 0.8, 0.85, 0.855
    const bool is_one = starts_with(digits, "1");
    if (is_one || digits.size() < 3) return {tag, is_one ? 1000 : 0};
    digits = digits.substr(2, 3);
    digits.resize(3, '0');
    return {tag, static_cast<int>(to_integer(digits).value_or(0))};
}

}  // namespace

Catalog::Catalog(const std::string& folder, const std::string& fallback) {
    boost::locale::generator generator;
    // Messages only: numbers and dates are written the same way for everybody, and need no locale
    // of the operating system.
    generator.categories(boost::locale::message_facet | boost::locale::information_facet);
    generator.add_messages_path(folder);
    generator.add_messages_domain(catalogue_name);

    languages_.emplace_back("en");
    const auto file = std::filesystem::path{"LC_MESSAGES"} / (std::string{catalogue_name} + ".mo");
    if (std::filesystem::is_directory(folder))
        for (const auto& entry : std::filesystem::directory_iterator{folder})
            if (std::filesystem::exists(entry.path() / file))
                languages_.push_back(entry.path().filename().string());
    std::sort(languages_.begin(), languages_.end());
    for (const auto& language : languages_) locales_[language] = generator(language + ".UTF-8");
    fallback_ = has(fallback) ? fallback : "en";
}

bool Catalog::has(std::string_view language) const { return locales_.count(language) != 0; }

std::string Catalog::translate(const std::string& language, const std::string& text) const {
    const auto locale = locales_.find(language);
    if (locale == locales_.end()) return text;
    return boost::locale::translate(text).str(locale->second);
}

std::string Catalog::translate(const std::string& language, const std::string& singular,
                               const std::string& plural, std::int64_t count) const {
    const auto locale = locales_.find(language);
    if (locale == locales_.end()) return count == 1 ? singular : plural;
    return boost::locale::translate(singular, plural, static_cast<int>(count)).str(locale->second);
}

std::string Catalog::name_of(const std::string& language) const {
    // Translators: the name of your language, in your language.
    return translate(language, N_("English"));
}

std::string Catalog::choose(std::string_view accept_language) const {
    std::string best = fallback_;
    int best_weight = 0;
    for (const auto& text : split(accept_language, ',')) {
        const auto [tag, weight] = range_of(text);
        const auto primary = tag.substr(0, tag.find('-'));
        if (weight > best_weight && has(primary)) {
            best = primary;
            best_weight = weight;
        }
    }
    return best;
}

}  // namespace portal::page
