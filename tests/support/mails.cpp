#include "mails.h"

#include "process.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace portal::test {

namespace {

namespace fs = std::filesystem;

/// How a reader takes the mail apart: Python's email package.
constexpr auto reader = R"(
import email, email.policy, sys
from email.header import decode_header, make_header
from email.utils import parseaddr

mail = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)

def part(kind):
    return mail.get_body((kind,)).get_content().replace('\r\n', '\n')

def sender_name():  # mail['From'] of Python 3.11 puts a space between two encoded words
    return str(make_header(decode_header(parseaddr(dict(mail.raw_items())['From'])[0])))

sys.stdout.reconfigure(encoding='utf-8', newline='')
sys.stdout.write(str(eval(sys.argv[2])))
)";

}  // namespace

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "mails.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

std::vector<std::string> Folder::mails() const { return mails_of(path); }

std::vector<std::string> mails_of(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".eml") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> contents;
    for (const auto& path : paths) {
        std::ostringstream content;
        content << std::ifstream{path, std::ios::binary}.rdbuf();
        contents.push_back(content.str());
    }
    return contents;
}

net::Mail activation_mail() {
    return {"alice@example.org",
            "Activate your account",
            "Hello,\n\nhttps://accounts.example.org/activation/abc=def\n\n.\n",
            "<p>Hello</p>\n",
            "<1.activation@accounts.example.org>",
            "Thu, 28 May 2026 12:00:00 +0000"};
}

std::string read_by_python(const std::string& mail, const std::string& expression) {
    const Folder folder;
    const auto path = (folder.path / "mail").string();
    std::ofstream{path, std::ios::binary} << mail;
    return Process{{"/usr/bin/python3", "-c", reader, path, expression}}.output();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace portal::test
