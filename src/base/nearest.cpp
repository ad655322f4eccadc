#include "base/nearest.h"

#include <algorithm>
#include <numeric>

namespace portal {

namespace {

/// How many characters to insert, remove or replace to make one of the other (Levenshtein), kept as
/// one row of the usual table.
std::size_t edit_distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < one.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const auto replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string found;
    auto fewest = std::string_view::npos;
    for (const auto& candidate : candidates) {
        const auto edits = edit_distance(word, candidate);
        if (edits >= fewest) continue;
        fewest = edits;
        found = candidate;
    }
    return found;
}

}  // namespace portal
