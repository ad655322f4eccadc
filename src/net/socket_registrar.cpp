#include "net/socket_registrar.h"

#include "base/text.h"
#include "net/record.h"

#include <glob.h>

#include <algorithm>
#include <memory>
#include <system_error>

namespace portal::net {

namespace {

/// Flexisip reads once, and cuts what is longer without a word.
constexpr std::size_t command_maximum = 511;
constexpr std::size_t reply_maximum = 1 << 20;
constexpr std::size_t shown_maximum = 200;

/// The words with single spaces between them and no newline: it would be part of the last one.
std::string command_of(const std::vector<std::string>& words) {
    std::string command;
    for (const auto& word : words) {
        const bool fits = !word.empty() && std::none_of(word.begin(), word.end(), [](char c) {
            return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        });
        if (!fits) throw RegistrarError(words[0] + ": Flexisip knows no quotes around a word");
        command += (command.empty() ? "" : " ") + word;
    }
    if (command.size() > command_maximum)
        throw RegistrarError(words[0] + ": longer than Flexisip reads");
    return command;
}

std::vector<std::string> paths_of(const std::vector<std::string>& patterns) {
    std::vector<std::string> paths;
    for (const auto& pattern : patterns) {
        glob_t found{};
        // What matches nothing stays as it is, so that the error names it.
        if (::glob(pattern.c_str(), GLOB_NOCHECK, nullptr, &found) == 0)
            paths.insert(paths.end(), found.gl_pathv, found.gl_pathv + found.gl_pathc);
        ::globfree(&found);
    }
    return paths;
}

/// A command on its way to one proxy.
struct Call {
    std::string path;
    Stream stream;
};

/// Nothing when nobody listens: a proxy that crashed leaves its socket behind.
std::optional<Stream> send_to(const std::string& path, const std::string& command,
                              const Deadline& until) {
    try {
        auto stream = Stream::to_path(path, until);
        stream.send(command);
        return stream;
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::connection_refused) return std::nullopt;
        throw;
    }
}

std::string reply_to(Call& call) {
    std::string reply;
    for (auto bytes = call.stream.receive(); !bytes.empty(); bytes = call.stream.receive()) {
        reply += bytes;
        if (reply.size() > reply_maximum) throw RegistrarError("the reply is too long");
    }
    if (reply.empty()) throw RegistrarError("Flexisip closed without a reply");
    return reply;
}

[[noreturn]] void refuse(const std::string& reply) {
    throw RegistrarError("Flexisip says: " + one_line(reply, shown_maximum));
}

std::vector<Device> devices_in(const std::string& reply) {
    auto devices = parse_record(reply);
    if (!devices) refuse(reply);
    return *std::move(devices);
}

/// Two proxies may know the same device; the one that heard of it last is right.
void merge(std::vector<Device>& devices, const Device& device) {
    const auto known = std::find_if(devices.begin(), devices.end(),
                                    [&](const Device& one) { return one.id == device.id; });
    if (known == devices.end())
        devices.push_back(device);
    else if (known->last_seen < device.last_seen)
        *known = device;
}

}  // namespace

std::vector<std::string> SocketRegistrar::ask(const std::vector<std::string>& words,
                                              const Deadline& until) {
    const auto command = command_of(words);
    std::vector<Call> calls;
    std::vector<std::string> replies;
    std::string failures;
    bool is_away = false;
    const auto attempt = [&](const std::string& path, auto work) {
        const auto note = [&](const std::exception& error) {
            failures += (failures.empty() ? "" : "; ") + path + ": " + error.what();
        };
        try {
            work();
        } catch (const RegistrarError& error) {
            note(error);
        } catch (const std::runtime_error& error) {
            note(error);
            is_away = true;
        }
    };
    for (const auto& path : paths_of(patterns_))
        attempt(path, [&] {
            if (auto stream = send_to(path, command, until))
                calls.push_back({path, std::move(*stream)});
        });
    // All have the command before the first reply is waited for: a silent one keeps none from it.
    for (auto& call : calls) attempt(call.path, [&] { replies.push_back(reply_to(call)); });
    if (calls.empty() && failures.empty()) throw RegistrarAway("no Flexisip listens at its socket");
    if (is_away) throw RegistrarAway(failures);
    if (!failures.empty()) throw RegistrarError(failures);
    return replies;
}

std::vector<Device> SocketRegistrar::list(const std::string& address, const Deadline& until) {
    std::vector<Device> devices;
    for (const auto& reply : ask({"REGISTRAR_GET", "sip:" + address}, until)) {
        if (starts_with(reply, "Error - 404")) continue;  // no device is registered
        for (const auto& device : devices_in(reply)) merge(devices, device);
    }
    return devices;
}

void SocketRegistrar::remove(const std::string& address, const std::string& id,
                             const Deadline& until) {
    // The reply is what remains, and the same whether or not the device was there.
    for (const auto& reply : ask({"REGISTRAR_DELETE", "sip:" + address, id}, until))
        for (const auto& device : devices_in(reply))
            if (device.id == id) throw RegistrarError("Flexisip keeps the device " + id);
}

/// One by one: REGISTRAR_CLEAR can end a proxy that knows no device of the address.
void SocketRegistrar::remove_all(const std::string& address, const Deadline& until) {
    for (const auto& device : list(address, until)) remove(address, device.id, until);
}

void SocketRegistrar::forget_credentials(const std::string& username, const std::string& domain,
                                         const Deadline& until) {
    for (const auto& reply : ask({"AUTH_CACHE_DELETE", username, domain}, until))
        if (starts_with(reply, "Error")) refuse(reply);
}

}  // namespace portal::net
