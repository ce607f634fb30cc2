// The head of an HTTP/1.1 answer as bytes, with the headers that protect every page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {

/// Browsers keep a cookie with this prefix to one host, over TLS.
inline constexpr std::string_view secure_cookie_prefix = "__Host-";

enum class ConnectionAfter { keep, close };

struct HeadOptions {
  /// Nothing: the end is the connection's end (event streams).
  std::optional<std::size_t> content_length;
  ConnectionAfter connection = ConnectionAfter::keep;
  bool secure_cookies = true;  // The site is asked by https alone.
  std::string_view content_encoding;  // "" for none.
  bool varies_by_encoding = false;
  bool chunked = false;  // Instead of a length (RFC 9112, 7.1).
  bool accepts_ranges = false;
};

std::string response_head(const Response& response, const HeadOptions& options);

}  // namespace alongside
