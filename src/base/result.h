#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace portal {

/// Why a field was refused: `reason` is a key of `web/wording.cpp`, `detail` the value its sentence
/// may mention (a minimum, a number of seconds).
struct Refusal {
    std::string field;
    std::string reason;
    std::string detail = {};
};
using Refusals = std::vector<Refusal>;

/// A value, or what to tell the person whose input was refused. Machine failures are exceptions.
template <class T>
class Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Refusals refusals) : content_(std::move(refusals)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    const T& operator*() const { return std::get<T>(content_); }
    const T* operator->() const { return &std::get<T>(content_); }
    const Refusals& refusals() const { return std::get<Refusals>(content_); }

private:
    std::variant<T, Refusals> content_;
};

}  // namespace portal
