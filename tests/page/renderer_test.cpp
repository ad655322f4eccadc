#include "page/renderer.h"

#include "base/crypto.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace portal;

namespace {

/// A folder of templates that a test writes.
struct TemplatesFixture {
    TemplatesFixture() { std::filesystem::create_directories(folder / "mail"); }
    ~TemplatesFixture() { std::filesystem::remove_all(folder); }

    void write(const std::string& name, const std::string& text) {
        std::ofstream{folder / (name + ".tpl")} << text;
    }
    page::Renderer renderer() const { return {folder.string(), catalog}; }

    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("tpl-" + random_token());
    page::Catalog catalog{std::string{PORTAL_BUILD_DIR} + "/share/locale", "en"};
    const std::string header = "{{%AUTOESCAPE context=\"HTML\"}}\n";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(renderer, TemplatesFixture)

BOOST_AUTO_TEST_CASE(values_are_escaped_for_where_they_stand) {
    write("x", header + "<a href=\"{{LINK}}\" title=\"{{TEXT}}\">{{TEXT}}</a>");
    const auto templates = renderer();
    page::Document document{templates, "en", "x"};
    document.values().set("TEXT", "\"><b>&");
    document.values().set("LINK", "javascript:alert(1)");

    BOOST_TEST(document.text() ==
               "<a href=\"#\" title=\"&quot;&gt;&lt;b&gt;&amp;\">&quot;&gt;&lt;b&gt;&amp;</a>");
}

BOOST_AUTO_TEST_CASE(sentences_are_translated_and_their_white_space_is_folded) {
    write("x", header + "<p>[[Log\n   in]]</p>[[Log out]]");
    const auto templates = renderer();

    BOOST_TEST(page::Document(templates, "en", "x").text() == "<p>Log in</p>Log out");
    BOOST_TEST(page::Document(templates, "fr", "x").text() == "<p>Se connecter</p>Se déconnecter");
}

BOOST_AUTO_TEST_CASE(a_part_sees_the_values_around_it) {
    std::filesystem::create_directory(folder / "parts");
    write("parts/cell", header + "<i>{{CELL}}[[Log in]]</i>");
    write("x", header + "{{#ROW}}{{+cell}}{{/ROW}}");
    const auto templates = renderer();
    page::Document document{templates, "en", "x"};
    for (const auto* cell : {"1", "2"}) document.values().add("ROW").set("CELL", cell);

    BOOST_TEST(document.text() == "<i>1Log in</i><i>2Log in</i>");

    write("x", header + "{{+nowhere}}");
    BOOST_CHECK_THROW(renderer(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(sections_repeat_and_includes_are_filled) {
    write("x", header + "{{#ROW}}<i>{{CELL}}</i>{{/ROW}}{{>PART}}");
    write("part", header + "<b>{{CELL}}{{EVERYWHERE}}</b>");
    const auto templates = renderer();
    page::Document document{templates, "en", "x"};
    document.values().set_everywhere("EVERYWHERE", "!");
    for (const auto* cell : {"1", "2"}) document.values().add("ROW").set("CELL", cell);
    document.values().include("PART", "part").set("CELL", "3");

    BOOST_TEST(document.text() == "<i>1</i><i>2</i><b>3!</b>");
}

BOOST_AUTO_TEST_CASE(the_heading_of_a_page_is_its_title) {
    write("x", header + "<h1>[[Log in]] <small>now</small></h1>");

    BOOST_TEST(renderer().title("en", "x") == "Log in now");
    BOOST_TEST(renderer().title("en", "y") == "");
}

BOOST_AUTO_TEST_CASE(blank_lines_of_a_mail_are_kept) {
    write("mail/x.txt", "Subject: a\n\nb\n");
    const auto templates = renderer();

    BOOST_TEST(page::Document(templates, "en", "mail/x.txt").text() == "Subject: a\n\nb\n");
}

BOOST_AUTO_TEST_CASE(a_broken_template_stops_the_start) {
    write("x", header + "{{#OPEN}}");
    BOOST_CHECK_THROW(renderer(), std::runtime_error);
    write("x", header + "[[never closed");
    BOOST_CHECK_THROW(renderer(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_missing_template_is_an_error_and_no_empty_page) {
    const auto templates = renderer();
    BOOST_CHECK_THROW(page::Document(templates, "en", "nothing").text(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
