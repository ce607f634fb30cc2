#include "foundation/html/html.h"

#include <array>

namespace alongside {
namespace {

/// What stands for a character that could end a text or an attribute; empty: itself.
constexpr std::array<std::string_view, 256> make_replacements() {
  std::array<std::string_view, 256> replacements{};
  replacements['&'] = "&amp;";
  replacements['<'] = "&lt;";
  replacements['>'] = "&gt;";
  replacements['"'] = "&quot;";
  replacements['\''] = "&#39;";
  return replacements;
}
constexpr auto replacements = make_replacements();

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

bool is_safe(std::string_view url) {
  if (has_controls(url)) return false;
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
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view replacement = replacements[static_cast<unsigned char>(text[i])];
    if (replacement.empty()) continue;
    out_.append(text.substr(begin, i - begin)).append(replacement);
    begin = i + 1;
  }
  out_.append(text.substr(begin));
}

}  // namespace alongside
