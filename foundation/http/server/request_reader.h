// From a parsed head and body to the `Request` that a handler sees. Throws BadRequest.
#pragma once

#include <string>
#include <string_view>

#include "foundation/http/request.h"
#include "foundation/http/server/http_parser.h"

namespace alongside {

/// Path, query, cookies and headers. Where cookies are secure, those alone are read that carry
/// the `__Host-` prefix, which no other site below the same domain can set.
void read_head(const HttpHead& head, const Site& site, Request& request);

/// The whole body of a POST: a form, urlencoded or multipart, or JSON, of which only the type and
/// the characters are looked at.
void read_body(Body kind, std::string_view content_type, std::string_view body, Request& request);

/// The last address of X-Forwarded-For, which the proxy itself wrote; "" where there is none.
std::string forwarded_client(std::string_view forwarded_for);

}  // namespace alongside
