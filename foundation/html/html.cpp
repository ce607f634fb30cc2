#include "foundation/html/html.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace alongside {
namespace {

/// The characters that could end a text or an attribute.
constexpr std::string_view special_characters = "&<>\"'";

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (const char c : special_characters) special[static_cast<unsigned char>(c)] = true;
  return special;
}
constexpr auto special = make_special();

/// Whether one of eight characters is special, all eight at once: most stretches of text hold none.
/// The test for a zero byte is exact as to whether there is one (Warren, 'Hacker's Delight', 6-1).
bool one_of_eight_is_special(const char* text) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t tops = 0x8080808080808080U;
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, sizeof eight);
  std::uint64_t found = 0;
  for (const char c : special_characters) {
    const std::uint64_t difference = eight ^ (ones * static_cast<unsigned char>(c));
    found |= (difference - ones) & ~difference & tops;
  }
  return found != 0;
}

std::string_view replacement_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool begins_with_scheme(std::string_view url, std::string_view scheme) {
  if (url.size() < scheme.size()) return false;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    if (lower(url[i]) != scheme[i]) return false;
  }
  return true;
}

/// Browsers pass over tabs and line ends inside a URL, so `java\tscript:` would be a scheme.
bool has_controls(std::string_view url) {
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f) return true;
  }
  return false;
}

/// `tel:999`, `tel:+442079460000`: digits, which a telephone dials.
bool is_telephone(std::string_view url) {
  constexpr std::string_view scheme = "tel:";
  if (!url.starts_with(scheme)) return false;
  std::string_view digits = url.substr(scheme.size());
  if (digits.starts_with('+')) digits.remove_prefix(1);
  return !digits.empty() && digits.find_first_not_of("0123456789") == digits.npos;
}

bool is_safe(std::string_view url) {
  if (has_controls(url)) return false;
  if (is_telephone(url)) return true;
  if (begins_with_scheme(url, "https://") || begins_with_scheme(url, "http://")) return true;
  // `//host` and `/\host` lead to another site though they look like a path of this one.
  const auto is_slash = [](char c) { return c == '/' || c == '\\'; };
  if (url.size() > 1 && is_slash(url[0]) && is_slash(url[1])) return false;
  if (!url.empty() && url[0] == '\\') return false;
  return url.substr(0, url.find_first_of("/?#")).find(':') == url.npos;
}

}  // namespace

Url::Url(std::string url) : url_(std::move(url)) {
  if (!is_safe(url_)) url_ = "#";
}

void Html::escape(std::string_view text) {
  constexpr std::ptrdiff_t eight = 8;
  const char* begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; at != end;) {
    const char* const stretch_end = at + std::min(eight, end - at);
    if (stretch_end - at == eight && !one_of_eight_is_special(at)) at = stretch_end;
    for (; at != stretch_end; ++at) {
      if (!special[static_cast<unsigned char>(*at)]) continue;
      out_.append(begin, at).append(replacement_of(*at));
      begin = at + 1;
    }
  }
  out_.append(begin, end);
}

}  // namespace alongside
