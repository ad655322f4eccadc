#include "base/settings_text.h"

#include "base/text.h"

namespace portal {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads line after line, and remembers what a line that begins with white space continues.
class Parser {
public:
    Parser(const std::string& file, std::vector<std::string>& mistakes)
        : file_(file), mistakes_(mistakes) {}

    void read(std::string_view line) {
        ++line_number_;
        const auto content = trim(line);
        if (content.empty()) {
            ++empty_lines_;
        } else if (line.front() == ' ' || line.front() == '\t') {
            extend(content);
        } else if (line.front() != '#') {
            begin(content);
        }
    }

    std::vector<Assignment> take() { return std::move(assignments_); }

private:
    void begin(std::string_view line) {
        const auto equals = line.find('=');
        const auto name = trim(line.substr(0, equals));
        empty_lines_ = 0;
        in_setting_ = equals != std::string_view::npos && !name.empty();
        if (!in_setting_) return complain("expected 'name = value'");
        assignments_.push_back(
            {std::string{name}, std::string{trim(line.substr(equals + 1))}, place()});
    }

    void extend(std::string_view line) {
        if (!in_setting_)
            return complain("the line begins with white space but continues no setting");
        auto& value = assignments_.back().value;
        if (!value.empty()) value.append(empty_lines_ + 1, '\n');
        value.append(line);
        empty_lines_ = 0;
    }

    void complain(const char* what) { mistakes_.push_back(place() + ": " + what); }
    std::string place() const { return file_ + ":" + std::to_string(line_number_); }

    const std::string& file_;
    std::vector<std::string>& mistakes_;
    std::vector<Assignment> assignments_;
    std::size_t line_number_ = 0;
    std::size_t empty_lines_ = 0;
    bool in_setting_ = false;
};

}  // namespace

std::vector<Assignment> parse_settings(std::string_view text, const std::string& file,
                                       std::vector<std::string>& mistakes) {
    if (starts_with(text, byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    Parser parser{file, mistakes};
    for (const auto& line : split(text, '\n')) parser.read(line);
    return parser.take();
}

}  // namespace portal
