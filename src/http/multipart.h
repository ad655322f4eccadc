#pragma once

#include "http/form.h"

#include <string>
#include <string_view>

namespace portal::http {

/// A form that has files: its fields, and the content of each file by the name of its field.
struct Multipart {
    Form fields;
    Form files;
};

/// Decodes a body of that type (RFC 7578) by the boundary in its Content-Type. Not through cgicc,
/// which looks for the boundary anywhere and copies a file several times. Throws Error: 400 when it
/// is malformed or has what decode_form() refuses, 413 past `fields_limit`. A file may hold any
/// bytes.
Multipart decode_multipart(std::string_view body, std::string_view content_type);

}  // namespace portal::http
