// Parsers of what browsers send. Pure, limited, fuzzed (fuzz/).
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "foundation/http/request.h"

namespace alongside {

/// `%41+b` to "A b"; throws BadRequest on a broken escape, a NUL or text that is not UTF-8.
std::string percent_decoded(std::string_view text);
std::string percent_encoded(std::string_view text);
/// The same for a path: `+` is itself, and an escaped slash is refused, for it could not be told
/// from a real one any more.
std::string path_decoded(std::string_view text);

/// application/x-www-form-urlencoded, also the query. Throws BadRequest beyond the limits.
Fields parse_form(std::string_view body);

struct Multipart {
  Fields fields;
  std::vector<std::pair<std::string, Upload>> uploads;
};
/// multipart/form-data (RFC 7578). Throws BadRequest.
Multipart parse_multipart(std::string_view content_type, std::string_view body);

/// The Cookie header. Never throws: what is not a cookie is passed over.
Fields parse_cookies(std::string_view header);

/// A path of this site to go on to, or "/" where `next` leads elsewhere.
std::string safe_next(std::string_view next);

}  // namespace alongside
