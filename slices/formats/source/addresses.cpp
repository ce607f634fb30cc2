#include "slices/formats/source/addresses.h"

#include <algorithm>
#include <array>

namespace alongside::formats {
namespace {

constexpr std::string_view hex = "0123456789ABCDEF";

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.size() > start.size() &&
         std::ranges::equal(text.substr(0, start.size()), start, {}, small);
}

bool stands_in_addresses(char c) {
  constexpr std::string_view marks = "-._~:/?#@!$&'()*+,;=%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         marks.find(c) != marks.npos;
}

std::optional<unsigned> digit(char c) {
  const auto at = hex.find(c >= 'a' && c <= 'f' ? static_cast<char>(c - ('a' - 'A')) : c);
  return at == hex.npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

/// %XX as the byte that it stands for.
std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : std::nullopt;
    const auto low = high ? digit(text[i + 2]) : std::nullopt;
    if (low) {
      plain += static_cast<char>(*high << 4U | *low);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

}  // namespace

std::optional<std::string> link_address(std::string_view written) {
  const bool known = begins_with(written, "http://") || begins_with(written, "https://") ||
                     begins_with(written, "mailto:");
  if (!known || written.size() > most_address_bytes) return std::nullopt;
  const auto host = written.find("//");
  if (host != written.npos &&
      std::string_view("/?#").find(written[host + 2]) != std::string::npos && host < 7) {
    return std::nullopt;
  }
  std::string address;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    const bool bare_percent =
        c == '%' && !(i + 2 < written.size() && digit(written[i + 1]) && digit(written[i + 2]));
    if (stands_in_addresses(c) && !bare_percent) {
      address += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      address += {'%', hex[byte >> 4U], hex[byte & 0xfU]};
    }
  }
  return address;
}

std::optional<std::string> picture_path(std::string_view written) {
  std::string path = without_escapes(written);
  if (path.empty() || path.size() > most_address_bytes || path.front() == '/') return std::nullopt;
  constexpr std::array<char, 3> refused{':', '\\', '\0'};
  for (const char c : refused) {
    if (path.find(c) != path.npos) return std::nullopt;
  }
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    const std::string_view part = std::string_view(path).substr(begin, end - begin);
    if (part == ".." || part.empty()) return std::nullopt;
    begin = end + 1;
  }
  return path;
}

}  // namespace alongside::formats
