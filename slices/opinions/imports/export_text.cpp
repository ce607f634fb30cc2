#include "slices/opinions/imports/export_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr char32_t no_letter = 0xFFFD;

/// WHATWG Encoding Standard, index windows-1252: 0x80 to 0x9F.
constexpr std::array<char32_t, 32> windows_letters{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append(std::string& out, char32_t letter) {
  const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (letter < 0x80) return byte(letter);
  if (letter < 0x800) {
    byte(0xC0 | (letter >> 6));
  } else {
    if (letter < 0x10000) {
      byte(0xE0 | (letter >> 12));
    } else {
      byte(0xF0 | (letter >> 18));
      byte(0x80 | ((letter >> 12) & 0x3F));
    }
    byte(0x80 | ((letter >> 6) & 0x3F));
  }
  byte(0x80 | (letter & 0x3F));
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    append(out, code >= 0x80 && code < 0xA0 ? windows_letters[code - 0x80] : char32_t{code});
  }
  return out;
}

enum class Order { little, big };

std::string from_utf16(std::string_view bytes, Order order) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(order == Order::little ? second << 8U | first
                                                        : first << 8U | second);
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t one = unit(at);
    if (at == 0 && one == 0xFEFF) continue;
    if (one < 0xD800 || one > 0xDFFF) {
      append(out, one);
      continue;
    }
    const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
    const bool pair = one < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF;
    append(out, pair ? 0x10000 + ((one - 0xD800) << 10U) + (low - 0xDC00) : no_letter);
    if (pair) at += 2;
  }
  return out;
}

/// The first line of a table is in plain letters: of UTF-16 every other byte of it is 0.
bool begins_with_zeros(std::string_view bytes, std::size_t first) {
  constexpr std::size_t looked_at = 40;
  if (bytes.size() < looked_at) return false;
  for (std::size_t at = first; at < looked_at; at += 2) {
    if (bytes[at] != '\0' || bytes[at ^ 1U] == '\0') return false;
  }
  return true;
}

/// Any letter beyond ASCII that is proper UTF-8: then a few bytes are broken, and the rest is not
/// in other letters.
bool has_utf8_letters(std::string_view bytes) {
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0xC2) continue;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length <= bytes.size() && is_utf8(bytes.substr(at, length))) return true;
  }
  return false;
}

char separator_of(std::string_view line) {
  char most = ',';
  std::ptrdiff_t count = 0;
  for (const char separator : {',', ';', '\t'}) {
    const auto here = std::ranges::count(line, separator);
    if (here > count) {
      count = here;
      most = separator;
    }
  }
  return most;
}

/// `sep=;` tells a spreadsheet what stands between columns.
constexpr std::string_view told = "sep=";

}  // namespace

ExportText export_text(std::string_view content) {
  ExportText read{.made = {}, .file = content};
  if (content.starts_with("\xFF\xFE") || begins_with_zeros(content, 1)) {
    read.letters = Letters::utf16;
    read.made = from_utf16(content, Order::little);
  } else if (content.starts_with("\xFE\xFF") || begins_with_zeros(content, 0)) {
    read.letters = Letters::utf16;
    read.made = from_utf16(content, Order::big);
  } else if (!is_utf8(content) && !has_utf8_letters(content)) {
    read.letters = Letters::windows_1252;
    read.made = from_windows_1252(content);
  }
  std::string_view text = read.text();
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
  read.separator = first.starts_with(told) && first.size() == told.size() + 1
                       ? first.back()
                       : separator_of(first);
  return read;
}

}  // namespace alongside::opinions
