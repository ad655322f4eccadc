#include "page/qr_code.h"

#include <boost/test/unit_test.hpp>

using namespace portal;

// That readers find the text in it is seen end to end, with zbarimg.
BOOST_AUTO_TEST_SUITE(qr_code)

BOOST_AUTO_TEST_CASE(the_path_draws_each_run_of_dark_modules_inside_the_quiet_zone) {
    const page::QrCode code{"a"};

    BOOST_TEST(code.size() == 21 + 8);
    BOOST_TEST(code.path().substr(0, 11) == "M4 4h7v1H4z");
    BOOST_TEST(code.path().find_first_not_of("MhvHz 0123456789") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_svg_has_a_white_ground_and_no_style) {
    const auto svg = page::QrCode{"a"}.svg();

    BOOST_TEST(svg.find("viewBox=\"0 0 29 29\"") != std::string::npos);
    BOOST_TEST(svg.find("<path fill=\"#fff\" d=\"M0 0h29v29H0z\"/>") != std::string::npos);
    BOOST_TEST(svg.find("style") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_png_has_eight_pixels_a_module) {
    const auto png = page::QrCode{"a"}.png();

    BOOST_TEST(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    // IHDR: width and height, each four bytes.
    BOOST_TEST(png.substr(16, 8) == std::string("\0\0\0\xe8\0\0\0\xe8", 8));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_an_error) {
    BOOST_CHECK_THROW(page::QrCode{std::string(5000, 'x')}, std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
