#include "web/provisioning_caller.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

using Headers = std::map<std::string, std::string>;

web::Caller caller(const Headers& headers) {
    http::Request request;
    request.headers = headers;
    return web::caller_of(request);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(provisioning_caller)

BOOST_AUTO_TEST_CASE(an_app_names_itself_or_says_nothing) {
    const auto phone = web::Caller::phone;
    const auto unknown = web::Caller::unknown;

    BOOST_TEST((caller({{"x-linphone-provisioning", "1"}}) == phone));
    BOOST_TEST((caller({{"user-agent", "Unknown"}}) == unknown));
    BOOST_TEST(
        (caller({{"user-agent", "LinphoneAndroid/6.0.1 (Pixel) LinphoneSDK/5.4"}}) == unknown));
    BOOST_TEST((caller({{"user-agent", "curl/7.88.1"}, {"accept", "*/*"}}) == unknown));
}

BOOST_DATA_TEST_CASE(
    programs_that_preview_or_scan_are_told_by_their_names,
    data::make({"WhatsApp/2.23.20.0", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "TelegramBot (like TwitterBot)", "facebookexternalhit/1.1",
                "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
                "SkypeUriPreview Preview/0.5", "Microsoft Office/16.0 (Microsoft Outlook 16.0)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36"}),
    agent) {
    BOOST_TEST((caller({{"user-agent", agent}, {"accept", "*/*"}}) == web::Caller::person));
}

BOOST_AUTO_TEST_CASE(a_browser_is_told_by_what_it_sends_with_a_page) {
    for (const auto& [name, value] : Headers{{"accept", "text/html,application/xhtml+xml"},
                                             {"sec-fetch-mode", "navigate"},
                                             {"sec-fetch-dest", "document"},
                                             {"sec-purpose", "prefetch"},
                                             {"purpose", "prefetch"},
                                             {"x-purpose", "preview"},
                                             {"x-moz", "prefetch"}})
        BOOST_TEST((caller({{name, value}, {"user-agent", "x"}}) == web::Caller::person), name);
}

BOOST_AUTO_TEST_SUITE_END()
