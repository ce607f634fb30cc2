#include "slices/opinions/imports/export_text.h"

#include <algorithm>
#include <cstddef>

#include "foundation/base/encodings.h"
#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

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
  if (const auto order = utf16_order(content)) {
    read.letters = Letters::utf16;
    read.made = from_utf16(content, *order);
  } else if (!is_utf8(content) && !has_utf8_letters(content)) {
    read.letters = Letters::windows_1252;
    read.made = from_windows_1252(content);
  }
  std::string_view text = read.text();
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
  read.separator = first.starts_with(told) && first.size() == told.size() + 1 ? first.back()
                                                                              : separator_of(first);
  return read;
}

}  // namespace alongside::opinions
