// A table as people have it, as plain text: UTF-8, commas or whatever stands between the cells. A
// workbook's first sheet becomes lines whose numbers are those of its rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/source_file.h"

namespace alongside {

struct PlainText {
  std::string text;
  std::vector<Message> notes;  // What was read in another way than it stands there.
};

struct ReadText {
  std::optional<PlainText> plain;
  std::optional<Message> problem;  // Where there is none: what is wrong and what to do.
};

/// UTF-8 stays as it is, also where it is no table; UTF-16 and Windows-1252 are read so, with a
/// note. Refused with words: other office files, and what is no text.
ReadText plain_text_of(const SourceFile& file);

/// The media type of a workbook.
inline constexpr std::string_view workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// A table for people, as a workbook for spreadsheets: lines as `append_csv_row` writes them.
std::string workbook_of_csv(std::string_view sheet_name, std::string_view csv);

}  // namespace alongside
