#include "foundation/base/encodings.h"

#include <unicode/unistr.h>

#include <algorithm>

namespace alongside {
namespace {

constexpr std::string_view little_mark = "\xff\xfe", big_mark = "\xfe\xff";

std::string converted(std::string_view bytes, const char* code_page) {
  std::string text;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), code_page)
      .toUTF8String(text);
  return text;
}

/// Each byte from `first` on is zero and those beside it are not, as far as is looked at.
bool every_other_is_zero(std::string_view bytes, std::size_t first) {
  constexpr std::size_t fewest = 4, most = 40;
  const std::size_t end = std::min(most, bytes.size() / 2 * 2);
  if (end < fewest) return false;
  for (std::size_t at = first; at < end; at += 2) {
    if (bytes[at] != '\0' || bytes[at ^ 1U] == '\0') return false;
  }
  return true;
}

}  // namespace

std::optional<ByteOrder> utf16_order(std::string_view bytes) {
  if (bytes.starts_with(little_mark) || every_other_is_zero(bytes, 1)) return ByteOrder::little;
  if (bytes.starts_with(big_mark) || every_other_is_zero(bytes, 0)) return ByteOrder::big;
  return std::nullopt;
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  const std::string_view mark = order == ByteOrder::little ? little_mark : big_mark;
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  return converted(bytes.substr(0, bytes.size() / 2 * 2),
                   order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE");
}

std::string from_windows_1252(std::string_view bytes) {
  return converted(bytes, "windows-1252");
}

}  // namespace alongside
