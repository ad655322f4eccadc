#include "net/mail.h"

#include "base/crypto.h"
#include "base/text.h"
#include "net/mail_text.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace portal::net {

namespace {

namespace fs = std::filesystem;

/// The number after the highest one that a file of the folder begins with.
std::int64_t next_number(const fs::path& folder) {
    std::int64_t highest = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        highest = std::max(highest, to_integer(name.substr(0, name.find('-'))).value_or(0));
    }
    return highest + 1;
}

std::string file_name(std::int64_t number, const std::string& message) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%08lld", static_cast<long long>(number));
    return std::string{digits} + "-" + sha256_hex(message).substr(0, 8) + ".eml";
}

/// Removes what was written aside, however writing ended.
struct Aside {
    explicit Aside(const fs::path& folder) : path(folder / ("." + random_token())) {}
    ~Aside() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    const fs::path path;
};

}  // namespace

Mailbox mail_sender(const Config& config) {
    if (config.mail_from.empty()) return {config.app_name, "noreply@" + config.sip_domain};
    if (auto mailbox = Mailbox::parse(config.mail_from)) return *mailbox;
    throw std::runtime_error("mail_from: not an address");
}

FolderMailer::FolderMailer(const Config& config)
    : folder_(config.mail_folder), from_(mail_sender(config)) {
    fs::create_directories(folder_);
}

void FolderMailer::send(const Mail& mail) {
    const auto message = compose(mail, from_, BodyEncoding::readable);
    const Aside aside{folder_};
    std::ofstream file{aside.path, std::ios::binary};
    if (!(file << message << std::flush))
        throw std::runtime_error("mail_folder: cannot write into " + folder_);
    // A link, unlike a rename, never takes the place of a mail that another process has just put
    // there.
    std::error_code error;
    do
        fs::create_hard_link(aside.path,
                             fs::path{folder_} / file_name(next_number(folder_), message), error);
    while (error == std::errc::file_exists);
    if (error) throw std::runtime_error("mail_folder: " + folder_ + ": " + error.message());
}

std::unique_ptr<Mailer> make_mailer(const Config& config) {
    if (config.mail_folder.empty()) return std::make_unique<SmtpMailer>(config);
    return std::make_unique<FolderMailer>(config);
}

}  // namespace portal::net
