#pragma once

#include "net/mail.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace portal::test {

/// A folder that ends with its test, for the mails of a sink or of a FolderMailer.
struct Folder {
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::vector<std::string> mails() const;

    std::filesystem::path path;
};

/// The contents of the *.eml in a folder, in the order of their names.
std::vector<std::string> mails_of(const std::filesystem::path& folder);

/// A mail in English, with both parts.
net::Mail activation_mail();

/// What Python's email package reads in a mail. The expression may use `mail` (an EmailMessage),
/// `part('plain')`, `part('html')` and `sender_name()`.
std::string read_by_python(const std::string& mail, const std::string& expression);

/// "sent"; or "refused: " or "later: " and what the mailer or gateway says about it.
template <class Way, class Message>
std::string outcome_of(Way& way, const Message& message) try {
    way.send(message);
    return "sent";
} catch (const net::MessageRefused& error) {
    return std::string{"refused: "} + error.what();
} catch (const std::runtime_error& error) {
    return std::string{"later: "} + error.what();
}

bool contains(const std::string& text, const std::string& part);

}  // namespace portal::test
