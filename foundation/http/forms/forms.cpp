#include "foundation/http/forms/forms.h"

#include <algorithm>

#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/http_text.h"

namespace alongside {

namespace {

char decoded_escape(std::string_view text, std::size_t percent) {
  const int high = percent + 2 < text.size() ? hex_digit(text[percent + 1]) : -1;
  const int low = percent + 2 < text.size() ? hex_digit(text[percent + 2]) : -1;
  if (high < 0 || low < 0) throw BadRequest("a broken percent escape");
  return static_cast<char>(high * 16 + low);
}

void check_text(std::string_view text) {
  if (text.find('\0') != text.npos) throw BadRequest("a NUL");
  if (!is_utf8(text)) throw BadRequest("text that is not UTF-8");
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      decoded += decoded_escape(text, i);
      i += 2;
    } else {
      decoded += text[i] == '+' ? ' ' : text[i];
    }
  }
  check_text(decoded);
  return decoded;
}

std::string path_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      c = decoded_escape(text, i);
      i += 2;
      if (c == '/' || c == '\\') throw BadRequest("an escaped slash in a path");
    }
    decoded += c;
  }
  check_text(decoded);
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return encoded;
}

Fields parse_form(std::string_view body) {
  Fields fields;
  while (!body.empty()) {
    std::string_view value = next_piece(body, '&');
    if (value.empty()) continue;
    const std::string_view name = next_piece(value, '=');
    std::string decoded_name = percent_decoded(name);
    std::string decoded_value = percent_decoded(value);
    if (fields.pairs().size() >= limits::form_fields) throw BadRequest("too many fields");
    if (decoded_name.size() > limits::form_field_name_bytes) throw BadRequest("a name too long");
    if (decoded_value.size() > limits::form_field_bytes) throw BadRequest("a field too long");
    fields.add(std::move(decoded_name), std::move(decoded_value));
  }
  return fields;
}

Fields parse_cookies(std::string_view header) {
  const auto is_cookie_octet = [](char c) { return c > 0x20 && c < 0x7f; };
  Fields cookies;
  while (!header.empty() && cookies.pairs().size() < limits::cookies) {
    std::string_view value = trimmed_header(next_piece(header, ';'));
    if (value.find('=') == value.npos) continue;
    const std::string_view name = next_piece(value, '=');
    if (!is_token(name) || !std::ranges::all_of(value, is_cookie_octet)) continue;
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
      value = value.substr(1, value.size() - 2);
    }
    cookies.add(std::string(name), std::string(value));
  }
  return cookies;
}

std::string safe_next(std::string_view next) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  const bool safe = !next.empty() && next.front() == '/' && !next.starts_with("//") &&
                    next.size() <= limits::target_bytes && next.find('\\') == next.npos &&
                    std::ranges::none_of(next, is_control);
  return safe ? std::string(next) : "/";
}

}  // namespace alongside
