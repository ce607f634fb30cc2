// A pool that is typed or pasted instead of brought as files.
//
// People: lines as in people.csv; what a spreadsheet copies (tabs between the cells) or writes in
// other countries (semicolons) is understood. Features: lines as in features.csv, or for each
// feature a line with its name, a colon and its values:
//
//   Gender: women, men, other
//   Age: 16-29, 30-44, 45 and over
//
// Then every quota is open (from 0 to all places) until it is set.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

/// `text` with commas between the cells, where its first line has none but tabs, or semicolons.
/// Lines keep their numbers.
std::string csv_of_pasted(std::string_view text);

/// Whether `text` begins with a name and a colon, and not with headings.
bool names_values(std::string_view text);

/// A feature a line. Nothing where anything is wrong; `mistakes` says what.
std::optional<Features> read_value_lines(const SourceFile& text, int seats, Mistakes& mistakes);

/// Either way. A file that has no columns for quotas gets open ones.
std::optional<Features> read_any_features(const SourceFile& text, int seats, Mistakes& mistakes);

}  // namespace alongside::draws
