#include "foundation/http/server/response_writer.h"

#include <algorithm>
#include <charconv>
#include <ctime>

#include "foundation/http/http_text.h"

namespace alongside {

namespace {

// Nothing from elsewhere, nothing inline, no frame around us. Turbo Drive is off: its progress
// bar would be the only inline style.
constexpr std::string_view protection =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::string_view captures_nothing =
    "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()\r\n";
constexpr std::string_view captures_camera_and_microphone =
    "Permissions-Policy: camera=(self), microphone=(self), geolocation=(), payment=(), usb=()\r\n";

// A browser that was here once asks by https alone, for two years (RFC 6797). Other hosts below
// the same name are not ours to speak for.
constexpr std::string_view https_alone = "Strict-Transport-Security: max-age=63072000\r\n";

constexpr std::string_view long_cookie_seconds = "31536000";  // A year.

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 416:
      return "Range Not Satisfiable";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Other";
  }
}

void append_number(std::string& out, std::size_t number) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end);
}

/// A line end in a value would begin a header of somebody else's.
void append_value(std::string& out, std::string_view value) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  const auto at = out.size();
  out.append(value);
  std::replace_if(out.begin() + static_cast<std::ptrdiff_t>(at), out.end(), is_control, ' ');
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  append_value(out, name);
  out.append(": ");
  append_value(out, value);
  out.append("\r\n");
}

/// Written anew once a second and thread.
std::string_view date_header() {
  thread_local std::time_t written_at = 0;
  thread_local char line[48];
  thread_local std::size_t size = 0;
  const std::time_t now = std::time(nullptr);
  if (now != written_at) {
    std::tm utc{};
    gmtime_r(&now, &utc);
    size = std::strftime(line, sizeof line, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &utc);
    written_at = now;
  }
  return {line, size};
}

void append_cookie(std::string& out, const SetCookie& cookie, bool secure) {
  out.append("Set-Cookie: ");
  if (secure) out.append(secure_cookie_prefix);
  append_value(out, cookie.name);
  out += '=';
  if (cookie.life != CookieLife::remove) append_value(out, cookie.value);
  out.append("; Path=/; HttpOnly; SameSite=Lax");
  if (secure) out.append("; Secure");
  if (cookie.life == CookieLife::remove) out.append("; Max-Age=0");
  if (cookie.life == CookieLife::long_lived) out.append("; Max-Age=").append(long_cookie_seconds);
  out.append("\r\n");
}

bool has_header(const Response& response, std::string_view name) {
  return std::ranges::any_of(
      response.headers, [&](const auto& header) { return same_ignoring_case(header.first, name); });
}

}  // namespace

std::string response_head(const Response& response, const HeadOptions& options) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ");
  append_number(head, static_cast<std::size_t>(response.status));
  head += ' ';
  head.append(reason(response.status)).append("\r\n").append(date_header());
  if (!response.content_type.empty()) append_header(head, "Content-Type", response.content_type);
  if (options.content_length) {
    head.append("Content-Length: ");
    append_number(head, *options.content_length);
    head.append("\r\n");
  }
  if (options.chunked) head.append("Transfer-Encoding: chunked\r\n");
  if (options.accepts_ranges) head.append("Accept-Ranges: bytes\r\n");
  if (!response.etag.empty()) append_header(head, "ETag", '"' + response.etag + '"');
  if (options.connection == ConnectionAfter::close) head.append("Connection: close\r\n");
  if (!options.content_encoding.empty()) {
    append_header(head, "Content-Encoding", options.content_encoding);
  }
  if (options.varies_by_encoding) head.append("Vary: Accept-Encoding\r\n");
  head.append(protection);
  const bool captures = response.capture == Capture::camera_and_microphone;
  head.append(captures ? captures_camera_and_microphone : captures_nothing);
  if (options.secure_cookies) head.append(https_alone);
  if (!has_header(response, "Cache-Control")) head.append("Cache-Control: no-store\r\n");
  for (const auto& [name, value] : response.headers) append_header(head, name, value);
  for (const SetCookie& cookie : response.cookies) {
    append_cookie(head, cookie, options.secure_cookies);
  }
  return head.append("\r\n");
}

}  // namespace alongside
