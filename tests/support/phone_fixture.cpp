#include "support/phone_fixture.h"

#include <boost/test/unit_test.hpp>

namespace portal::test {

PhoneFixture::PhoneFixture() {
    config.phone_authentication = true;
    config.default_country = "FR";
    config.sms_gateway = SmsGatewayKind::folder;
    configure(config);
}

std::string PhoneFixture::code_sent_to(const std::string& number) {
    BOOST_REQUIRE(!texts().empty());
    BOOST_TEST(texts().back().to == number);
    const auto& text = texts().back().text;
    const auto hash = text.rfind('#');
    BOOST_REQUIRE(hash != std::string::npos);
    return text.substr(hash + 1, 6);
}

std::string PhoneFixture::another(const std::string& code) {
    return (code[0] == '9' ? "0" : "9") + code.substr(1);
}

Account PhoneFixture::given_phone_account(const std::string& number, const std::string& nickname,
                                          const std::string& password) {
    const auto before = std::exchange(cookies, {});
    post("/register/phone", {{"phone", number}, {"username", nickname}});
    BOOST_REQUIRE(post("/register/phone/code", {{"code", code_sent_to(number)}}).status == 303);
    BOOST_REQUIRE(post("/password", {{"password", password}, {"sha256", "yes"}}).status == 303);
    cookies = before;
    return account_named(number).value();
}

}  // namespace portal::test
