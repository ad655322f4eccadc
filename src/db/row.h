#pragma once

#include "base/clock.h"

#include <soci/soci.h>

#include <cstdint>
#include <optional>
#include <string>

namespace portal::db {

/// A column that may be NULL, read into or bound: SOCI 4.0 knows no std::optional.
template <class T>
struct Nullable {
    T value{};
    soci::indicator indicator = soci::i_null;

    Nullable() = default;
    explicit Nullable(const std::optional<T>& content)
        : value(content.value_or(T{})), indicator(content ? soci::i_ok : soci::i_null) {}

    std::optional<T> get() const {
        if (indicator == soci::i_null) return std::nullopt;
        return value;
    }
};

template <class T>
auto into(Nullable<T>& column) {
    return soci::into(column.value, column.indicator);
}

template <class T>
auto use(Nullable<T>& column, const std::string& name) {
    return soci::use(column.value, column.indicator, name);
}

using NullableText = Nullable<std::string>;
/// Times are kept as seconds since 1970: the same number on both databases, without a time zone.
using NullableTime = Nullable<std::int64_t>;

inline std::optional<Instant> to_instant(const NullableTime& column) {
    if (const auto seconds = column.get()) return from_epoch(*seconds);
    return std::nullopt;
}

}  // namespace portal::db
