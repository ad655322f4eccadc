#include "db/query.h"
#include "support/phone_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace portal;
using namespace portal::test;

namespace {

/// 3GPP TS 23.038, section 6.2.1: an SMS of these has 160 characters; of others 70.
bool is_gsm(const std::string& character) {
    static const std::string other = "£¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
    if (character.size() > 1) return other.find(character) != std::string::npos;
    return std::string{"[]{}\\^~|`"}.find(character) == std::string::npos;
}

std::vector<std::string> characters_of(const std::string& text) {
    std::vector<std::string> characters;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) characters.emplace_back();
        characters.back() += byte;
    }
    return characters;
}

struct PhoneCodesFixture : PhoneFixture {
    PhoneNumber number = PhoneNumber::parse("+33612345678", "").value();
    Origin origin{"192.0.2.7", "test", "192.0.2.0/24"};

    CodeFlow flow(CodePurpose purpose = CodePurpose::registration) const {
        return {purpose, "a browser", number};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(phone_codes, PhoneCodesFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(an_sms_is_one_message_and_ends_with_the_host_and_the_code) {
    const auto account = given_phone_account(number.text(), "alice");
    std::vector<std::string> all;
    for (const auto* language : {"en", "fr"}) {
        for (const auto purpose :
             {CodePurpose::registration, CodePurpose::recovery, CodePurpose::change}) {
            portal->notices.code(flow(purpose), "012345", language, {}, clock.now());
            const auto text = texts().back().text;
            const std::string last_line = "\n\n@accounts.example.org #012345";
            BOOST_TEST(text.find("012345") == 0u);
            BOOST_REQUIRE(text.size() > last_line.size());
            BOOST_TEST(text.substr(text.size() - last_line.size()) == last_line);
            all.push_back(text);
        }
        auto reader = account;
        reader.language = language;
        portal->notices.phone_changed(reader, origin, clock.now());
        all.push_back(texts().back().text);
    }

    BOOST_TEST(std::set<std::string>(all.begin(), all.end()).size() == 8u);
    for (const auto& text : all) {
        const auto characters = characters_of(text);
        BOOST_TEST(characters.size() <= 160u, text);
        BOOST_TEST(std::all_of(characters.begin(), characters.end(), is_gsm), text);
    }
}

BOOST_AUTO_TEST_CASE(the_database_does_not_hold_the_code_that_waits) {
    portal->phone_codes.begin(flow(), {"en"}, origin);
    std::string waiting;
    db::fetch(portal->database.sql(), "SELECT message FROM outbox", soci::into(waiting));

    BOOST_TEST(waiting.find(code_sent_to(number.text())) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_code_that_did_not_go_out_in_ten_minutes_is_not_sent) {
    portal->phone_codes.begin(flow(), {"en"}, origin);
    clock.pass(10min + 1s);

    BOOST_TEST(texts().empty());
}

BOOST_AUTO_TEST_CASE(beyond_the_budget_no_sms_is_sent_and_no_code_is_right) {
    for (int i = 0; i < 6; ++i) {
        portal->phone_codes.resend(flow(), {"en"}, origin);
        clock.pass(61s);
    }
    BOOST_TEST(texts().size() == 3u);
    BOOST_TEST(portal->phone_codes.wait_before_resend(number).count() > 3000);
}

BOOST_AUTO_TEST_CASE(a_code_works_on_when_the_network_gets_no_other) {
    portal->phone_codes.begin(flow(), {"en"}, origin);
    const auto code = code_sent_to(number.text());
    for (int i = 0; i < 5; ++i)
        portal->phone_codes.begin(
            {CodePurpose::registration, "another",
             PhoneNumber::parse("+3361234100" + std::to_string(i), "").value()},
            {"en"}, origin);
    const auto sent = texts().size();
    clock.pass(61s);

    portal->phone_codes.resend(flow(), {"en"}, origin);

    BOOST_TEST(texts().size() == sent);
    BOOST_TEST(static_cast<bool>(portal->phone_codes.check(flow(), code)));
}

BOOST_AUTO_TEST_CASE(without_a_reader_the_waits_are_the_same) {
    portal->phone_codes.begin(flow(CodePurpose::recovery), {"", {}, false}, origin);

    BOOST_TEST(texts().empty());
    BOOST_TEST(portal->phone_codes.wait_before_resend(number).count() == 60);
    BOOST_TEST(count("sms_sent") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
