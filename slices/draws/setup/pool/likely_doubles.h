// People who may be one and the same, and addresses that may be one house: told before a draw, for
// somebody to look at. Nothing is changed.
#pragma once

#include <string>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

inline constexpr std::size_t most_doubles_told = 10;  // Of each kind.

/// Adds to `people.notes`:
/// - ids that are one number ("1", "1.0", "01");
/// - the same mail address, telephone number or whole name on two lines;
/// - addresses that count as two and differ in signs, blanks or common short forms alone.
void note_likely_doubles(const std::string& file, People& people);

}  // namespace alongside::draws
