#include "http/listening_socket.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace portal::http;

namespace {

struct Folder {
    ~Folder() { std::filesystem::remove_all(name); }

    static std::string made() {
        std::string name = std::filesystem::temp_directory_path() / "socket_test.XXXXXX";
        BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
        return name;
    }

    const std::string name = made();
    const std::string path = name + "/socket";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(listening_socket, Folder)

BOOST_AUTO_TEST_CASE(a_socket_of_ours_is_for_owner_and_group) {
    const int fd = portal::http::listening_socket(path);

    struct stat status {};
    BOOST_TEST(stat(path.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0660u);
    close(fd);
}

BOOST_AUTO_TEST_CASE(the_socket_of_spawn_fcgi_goes_before_the_path) {
    const int passed = portal::http::listening_socket(name + "/passed");
    const int standard_input = dup(STDIN_FILENO);
    dup2(passed, STDIN_FILENO);

    const int fd = portal::http::listening_socket(path);

    dup2(standard_input, STDIN_FILENO);
    for (const int each : {passed, standard_input}) close(each);
    BOOST_TEST(fd == STDIN_FILENO);
    BOOST_TEST(!std::filesystem::exists(path));
}

BOOST_AUTO_TEST_CASE(what_a_killed_process_left_is_replaced) {
    close(portal::http::listening_socket(path));

    const int fd = portal::http::listening_socket(path);

    BOOST_TEST(fd >= 0);
    close(fd);
}

BOOST_AUTO_TEST_CASE(a_socket_in_use_and_a_file_are_left_alone) {
    const int fd = portal::http::listening_socket(path);
    std::ofstream{name + "/file"} << "precious";

    BOOST_CHECK_THROW(portal::http::listening_socket(path), std::runtime_error);
    BOOST_CHECK_THROW(portal::http::listening_socket(name + "/file"), std::runtime_error);
    BOOST_TEST(std::filesystem::file_size(name + "/file") == 8u);
    close(fd);
}

BOOST_AUTO_TEST_CASE(a_path_that_cannot_be_is_told) {
    BOOST_CHECK_THROW(portal::http::listening_socket(name + "/none/socket"), std::runtime_error);
    BOOST_CHECK_THROW(portal::http::listening_socket(std::string(200, 'x')), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
