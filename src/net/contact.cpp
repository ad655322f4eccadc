#include "net/contact.h"

#include "base/text.h"
#include "net/device.h"

#include <algorithm>
#include <vector>

namespace portal::net {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::int64_t longest_expires = 4294967295;  // RFC 3261, section 20.19

using Fields = std::vector<std::string_view>;
using Find = std::size_t (*)(std::string_view text, char sought);

std::size_t find_plain(std::string_view text, char sought) { return text.find(sought); }

/// A quoted string may hold any character, a quote after a backslash (RFC 3261, section 25.1).
std::size_t find_unquoted(std::string_view text, char sought) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == sought)
            return i;
    }
    return none;
}

Fields fields_of(std::string_view text, char separator, Find find) {
    Fields fields;
    for (auto end = find(text, separator); end != none; end = find(text, separator)) {
        fields.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    fields.push_back(text);
    return fields;
}

/// The last one of that name: what the client put into its URI stands before Flexisip's notes.
std::optional<std::string_view> find_value(const Fields& fields, std::string_view name) {
    const auto found = std::find_if(fields.rbegin(), fields.rend(), [&](std::string_view field) {
        return lower(trim(field.substr(0, field.find('=')))) == name;
    });
    if (found == fields.rend()) return std::nullopt;
    const auto equals = found->find('=');
    return equals == none ? std::string_view{} : trim(found->substr(equals + 1));
}

std::optional<std::chrono::seconds> find_expires(const Fields& fields, std::string_view name) {
    const auto value = to_integer(find_value(fields, name).value_or(""));
    if (!value || *value < 0 || *value > longest_expires) return std::nullopt;
    return std::chrono::seconds{*value};
}

/// What follows user and host in a URI. A user may hold ';' and '?' of its own.
struct UriEnd {
    Fields parameters;
    Fields headers;
};

UriEnd end_of(std::string_view uri) {
    if (const auto at = uri.find('@'); at != none) uri.remove_prefix(at + 1);
    const auto question = uri.find('?');
    const auto headers = question == none ? std::string_view{} : uri.substr(question + 1);
    return {fields_of(uri.substr(0, question), ';', find_plain),
            fields_of(headers, '&', find_plain)};
}

}  // namespace

std::optional<Contact> parse_contact(std::string_view text) {
    // Before the URI may stand a quoted name; after it come parameters with '<' and '>' again.
    const auto start = find_unquoted(text, '<');
    const auto end = start == none ? none : text.find('>', start);
    if (end == none) return std::nullopt;
    const auto uri = end_of(text.substr(start + 1, end - start - 1));
    const auto parameters = fields_of(text.substr(end + 1), ';', find_unquoted);

    Contact contact;
    const std::string user_agent{find_value(uri.headers, "user-agent").value_or("")};
    contact.user_agent = percent_decoded(user_agent).value_or(user_agent);
    const auto updated = to_integer(find_value(uri.parameters, "updatedat").value_or(""));
    contact.updated_at = updated ? find_instant(*updated) : std::nullopt;

    // The URI holds what Flexisip allows to all devices, its parameter what this one asked for.
    auto expires = find_expires(parameters, "expires");
    if (!expires) expires = find_expires(uri.parameters, "expires");
    if (!contact.updated_at || !expires) return contact;
    contact.registered_until = *contact.updated_at + *expires;
    const auto messages = find_expires(parameters, "message-expires");
    contact.kept_until = *contact.updated_at + std::max(*expires, messages.value_or(0s));
    return contact;
}

}  // namespace portal::net
