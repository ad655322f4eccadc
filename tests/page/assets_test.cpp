#include "page/assets.h"

#include <boost/test/unit_test.hpp>

#include <zlib.h>

using namespace portal;

namespace {

const std::string folder = std::string{PORTAL_SOURCE_DIR} + "/static";

std::string uncompressed(std::string text, std::size_t size) {
    std::string result(size, '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(size);
    BOOST_REQUIRE(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
    BOOST_TEST(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assets)

BOOST_AUTO_TEST_CASE(the_hue_of_the_settings_colours_the_style_sheet) {
    const page::Assets blue{folder, 255};
    const page::Assets green{folder, 145};

    BOOST_TEST(green.find("portal.css")->content.find("--hue: 145;") != std::string::npos);
    BOOST_TEST(blue.versioned("portal.css") != green.versioned("portal.css"));
    BOOST_TEST(blue.versioned("portal.js") == green.versioned("portal.js"));
}

BOOST_AUTO_TEST_CASE(files_have_their_type_and_others_do_not_exist) {
    const page::Assets assets{folder, 255};

    BOOST_TEST(assets.find("portal.css")->type == "text/css; charset=utf-8");
    BOOST_TEST(assets.find("icon.svg")->type == "image/svg+xml");
    BOOST_TEST(!assets.find("../COPYING"));
}

BOOST_AUTO_TEST_CASE(what_is_compressed_is_the_content_and_smaller) {
    const page::Assets assets{folder, 255};
    const auto& style = *assets.find("portal.css");

    BOOST_TEST(style.compressed.size() < style.content.size() / 2);
    BOOST_TEST(uncompressed(style.compressed, style.content.size()) == style.content);
}

BOOST_AUTO_TEST_CASE(style_and_script_stay_small) {
    const page::Assets assets{folder, 255};

    BOOST_TEST(assets.find("portal.css")->content.size() <= 12u * 1024);
    BOOST_TEST(assets.find("portal.js")->content.size() <= 6u * 1024);
}

BOOST_AUTO_TEST_SUITE_END()
