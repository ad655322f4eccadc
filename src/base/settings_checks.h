#pragma once

#include <string>
#include <string_view>

/// What the text of a setting must look like. Each returns the text as it is kept, or throws
/// std::invalid_argument with the end of the sentence "base_url …": "must be …".
namespace portal::checks {

std::string line(std::string_view text);
std::string paragraphs(std::string_view text);
std::string word(std::string_view text);
std::string base_url(std::string_view text);
std::string optional_web_url(std::string_view text);
std::string gateway_url(std::string_view text);
std::string http_method(std::string_view text);
std::string header_lines(std::string_view text);
std::string language(std::string_view text);
std::string optional_country(std::string_view text);
std::string host_name(std::string_view text);
std::string sip_transport(std::string_view text);
std::string mail_server(std::string_view text);
std::string optional_mailbox(std::string_view text);
std::string optional_address(std::string_view text);
std::string optional_redis_server(std::string_view text);
std::string absolute_path(std::string_view text);
std::string file(std::string_view text);
std::string network(std::string_view text);
std::string database(std::string_view text);
std::string database_password(std::string_view text);

}  // namespace portal::checks
