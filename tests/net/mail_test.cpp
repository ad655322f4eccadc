#include "net/mail.h"
#include "net/mail_text.h"

#include "support/mails.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <thread>

namespace fs = std::filesystem;
using namespace portal;
using namespace portal::net;
using namespace portal::test;

BOOST_AUTO_TEST_SUITE(mail)

BOOST_AUTO_TEST_CASE(the_settings_say_whom_mails_are_from) {
    Config config;
    config.app_name = "Example";
    config.sip_domain = "sip.example.org";
    BOOST_TEST(mail_sender(config).name == "Example");
    BOOST_TEST(mail_sender(config).address == "noreply@sip.example.org");

    config.mail_from = "\"Our Team\" <team@example.org>";
    BOOST_TEST(mail_sender(config).name == "Our Team");
    BOOST_TEST(mail_sender(config).address == "team@example.org");

    config.mail_from = "team@example.org";
    BOOST_TEST(mail_sender(config).name == "");
    BOOST_TEST(contains(compose(activation_mail(), mail_sender(config), BodyEncoding::seven_bit),
                        "From: team@example.org\r\n"));
}

BOOST_AUTO_TEST_CASE(a_folder_keeps_mails_in_order_with_their_links_whole) {
    const Folder folder;
    Config config;
    config.mail_folder = (folder.path / "mails").string();
    auto mail = activation_mail();
    const auto link = "https://accounts.example.org/activation/" + std::string(80, 'x') + "?a=b";
    mail.text = "Voilà :\n\n" + link + "\n";
    const auto mailer = make_mailer(config);

    for (int i = 0; i < 12; ++i) {
        mail.subject = std::to_string(i);
        mailer->send(mail);
    }

    const auto mails = mails_of(config.mail_folder);
    BOOST_REQUIRE(mails.size() == 12u);
    BOOST_TEST(contains(mails[10], "\r\nSubject: 10\r\n"));
    BOOST_TEST(contains(mails[10], "\r\n" + link + "\r\n"));
    BOOST_TEST(read_by_python(mails[10], "part('plain')") == mail.text);
}

BOOST_AUTO_TEST_CASE(mailers_that_share_a_folder_lose_no_mail_and_leave_nothing_aside) {
    const Folder folder;
    Config config;
    config.mail_folder = folder.path.string();
    const auto send_fifty = [&] {
        FolderMailer mailer{config};
        for (int i = 0; i < 50; ++i) mailer.send(activation_mail());
    };

    std::thread other{send_fifty};
    send_fifty();
    other.join();

    BOOST_TEST(folder.mails().size() == 100u);
    BOOST_TEST(std::distance(fs::directory_iterator{folder.path}, {}) == 100);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_for_another_try) {
    const Folder folder;
    Config config;
    config.mail_folder = (folder.path / "mails").string();
    FolderMailer mailer{config};
    fs::remove(config.mail_folder);

    BOOST_TEST(contains(outcome_of(mailer, activation_mail()), "later: mail_folder: "));
}

BOOST_AUTO_TEST_CASE(a_check_of_a_folder_leaves_it_empty) {
    const Folder folder;
    Config config;
    config.mail_folder = folder.path.string();

    make_mailer(config)->check();

    BOOST_TEST(fs::is_empty(folder.path));
}

BOOST_AUTO_TEST_CASE(a_check_misses_a_folder_that_went_away) {
    const Folder folder;
    Config config;
    config.mail_folder = (folder.path / "mails").string();
    const auto mailer = make_mailer(config);
    fs::remove(config.mail_folder);

    BOOST_CHECK_THROW(mailer->check(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
