// The text of a file that another program wrote, in whatever letters and with whatever between its
// columns: UTF-8, UTF-16 (as spreadsheets save 'Unicode text'), Windows-1252 (as older ones save
// CSV); commas, semicolons or tabs; a line `sep=;` before the first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/csv.h"

namespace alongside::opinions {

enum class Letters : std::uint8_t { utf8, utf16, windows_1252 };

struct ExportText {
  std::string made;       // UTF-8, where the file was in other letters.
  std::string_view file;  // The file, where it was not.
  Letters letters = Letters::utf8;
  char separator = ',';

  CsvStyle style() const { return {separator, CsvStyle::Quotes::loose}; }
  std::string_view text() const { return letters == Letters::utf8 ? file : std::string_view(made); }
};

/// Bytes that are neither UTF-8 nor anything else with sense stay as they are. `content` must
/// outlive what is returned.
ExportText export_text(std::string_view content);

}  // namespace alongside::opinions
