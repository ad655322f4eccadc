#include "net/mail_text.h"

#include "support/mails.h"

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

namespace data = boost::unit_test::data;
using namespace portal;
using namespace portal::net;
using namespace portal::test;

namespace {

std::size_t longest_line(const std::string& mail) {
    std::istringstream lines{mail};
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size() - 1);
    return longest;
}

const Mailbox sender{"Flexisip Accounts", "noreply@sip.example.org"};

std::string composed(const Mail& mail) { return compose(mail, sender, BodyEncoding::seven_bit); }

}  // namespace

BOOST_AUTO_TEST_SUITE(mail_text)

BOOST_AUTO_TEST_CASE(a_reader_finds_what_the_writer_meant) {
    auto mail = activation_mail();
    mail.subject =
        "Activez votre compte à l’été — 100 % gratuit, =?UTF-8?Q?sans=20piège?= et ça va durer";
    mail.text = "Voilà l’adresse :\n\nhttps://accounts.example.org/activation/" +
                std::string(80, 'x') + "?a=b\n\nÀ bientôt \n.\n";
    mail.html = "<p>Voilà</p>\n";
    const Mailbox from{"Café « Été », \"l’équipe\" des comptes de téléphonie",
                       "noreply@sip.example.org"};

    const auto text = compose(mail, from, BodyEncoding::seven_bit);

    BOOST_TEST(read_by_python(text, "mail['Subject']") == mail.subject);
    BOOST_TEST(read_by_python(text, "sender_name()") == from.name);
    BOOST_TEST(read_by_python(text, "mail['From'].addresses[0].addr_spec") == from.address);
    BOOST_TEST(read_by_python(text, "mail['To']") == mail.to);
    BOOST_TEST(read_by_python(text, "mail['Date'].datetime.isoformat()") ==
               "2026-05-28T12:00:00+00:00");
    BOOST_TEST(read_by_python(text, "mail['Message-ID']") == mail.message_id);
    BOOST_TEST(read_by_python(text, "mail['Auto-Submitted']") == "auto-generated");
    BOOST_TEST(read_by_python(text, "mail.get_content_type()") == "multipart/alternative");
    BOOST_TEST(read_by_python(text, "part('plain')") == mail.text);
    BOOST_TEST(read_by_python(text, "part('html')") == mail.html);
    BOOST_TEST(read_by_python(text, "[part.defects for part in mail.walk()]") == "[[], [], []]");
    BOOST_TEST(longest_line(text) <= 76u);
}

BOOST_AUTO_TEST_CASE(no_encoded_word_is_too_long_or_divides_a_character) {
    for (const auto* character : {"é", "€", "😀", "a", " "}) {
        auto mail = activation_mail();
        mail.subject = "é";
        for (int i = 0; i < 100; ++i) mail.subject += character;
        mail.subject += "é";

        const auto text = composed(mail);

        BOOST_TEST(longest_line(text) <= 76u);
        BOOST_TEST(read_by_python(text, "mail['Subject']") == mail.subject);
    }
}

BOOST_AUTO_TEST_CASE(a_name_with_quotes_stays_one_name) {
    const auto text = compose(activation_mail(), {"A \"B\" \\ C, D <e>", "a@example.org"},
                              BodyEncoding::seven_bit);

    BOOST_TEST(read_by_python(text, "mail['From'].addresses[0].display_name") ==
               "A \"B\" \\ C, D <e>");
    BOOST_TEST(read_by_python(text, "len(mail['From'].addresses)") == "1");
}

BOOST_AUTO_TEST_CASE(ascii_text_travels_as_it_is_with_its_links_whole) {
    auto mail = activation_mail();
    mail.text = "https://accounts.example.org/" + std::string(200, 'x') + "?a=b\n";

    const auto text = composed(mail);

    BOOST_TEST(contains(text, "\r\n" + mail.text.substr(0, mail.text.size() - 1) + "\r\n"));
    BOOST_TEST(contains(text, "Content-Transfer-Encoding: 7bit"));
}

BOOST_AUTO_TEST_CASE(a_line_too_long_for_mail_is_encoded) {
    auto mail = activation_mail();
    mail.html = std::string(5000, '=') + " \t\rx \n";

    const auto text = composed(mail);

    BOOST_TEST(longest_line(text) <= 76u);
    BOOST_TEST(contains(text, " =09=0Dx=20\r\n"));
}

BOOST_AUTO_TEST_CASE(without_html_a_mail_is_its_text) {
    auto mail = activation_mail();
    mail.html.clear();

    BOOST_TEST(read_by_python(composed(mail), "mail.get_content_type()") == "text/plain");
}

BOOST_AUTO_TEST_CASE(a_second_try_is_the_same_mail) {
    BOOST_TEST(composed(activation_mail()) == composed(activation_mail()));
}

BOOST_DATA_TEST_CASE(a_header_value_with_a_line_end_is_refused, data::make({"\r\n", "\n", "\r"}),
                     end) {
    const std::string value = "a" + std::string{end} + "Bcc: eve@example.org";
    std::vector<Mail> mails(4, activation_mail());
    mails[0].to = value;
    mails[1].subject = value;
    mails[2].message_id = value;
    mails[3].date = value;

    for (const auto& mail : mails) BOOST_CHECK_THROW(composed(mail), MessageRefused);
    BOOST_CHECK_THROW(compose(activation_mail(), {value, "a@example.org"}, BodyEncoding::readable),
                      MessageRefused);
}

BOOST_AUTO_TEST_CASE(a_header_value_with_a_nul_is_refused) {
    auto mail = activation_mail();
    mail.subject += '\0';

    BOOST_CHECK_THROW(composed(mail), MessageRefused);
}

BOOST_DATA_TEST_CASE(an_address_that_is_not_plain_is_refused,
                     data::make({"", "alice", "@example.org", "alice@", "a b@example.org", "a@b@c",
                                 "<a@example.org>", "a@example.org>", "été@example.org",
                                 "a@été.example.org", "a,b@example.org", "a\x7f@example.org"}),
                     address) {
    auto mail = activation_mail();
    mail.to = address;

    BOOST_CHECK_THROW(composed(mail), MessageRefused);
}

BOOST_AUTO_TEST_SUITE_END()
