// Tables as other programs write or copy them, as plain comma-separated values: with semicolons or
// tabs between the cells, a line "sep=;" before all others, line breaks inside pasted cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/source_file.h"

namespace alongside::draws {

struct PlainTable {
  std::string text;            // Lines keep their numbers.
  std::vector<Message> notes;  // What was read in another way than plain CSV.
};

/// Nothing where the file is plain CSV already.
std::optional<PlainTable> plain_table(const SourceFile& file);

/// What is between the cells of the first line that has more than one: a comma, unless there is
/// none and a tab or a semicolon is.
char separator_in(std::string_view text);

/// `text`, whose cells have `separator` between them, with commas. A cell that begins with a quote
/// is quoted where another quote ends it; else quotes are letters like others.
std::string with_commas(std::string_view text, char separator);

}  // namespace alongside::draws
