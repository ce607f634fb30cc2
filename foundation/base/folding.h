// What two texts that people wrote are compared by (ICU).
#pragma once

#include <string>
#include <string_view>

namespace alongside {

/// The same for texts that differ only in capitals, in how accents and wide or joined letters are
/// encoded, in characters that nobody sees, and in blanks: Unicode's NFKC_Casefold, as one tidied
/// line. "" where nothing can be seen. Folded twice is folded once. Valid UTF-8 in and out.
std::string folded(std::string_view text);

/// The same for texts that look alike to a reader: "Paul" with a Cyrillic a, "lan" and "Ian". The
/// skeleton of UTS #39, folded. To compare by, beside `folded`; never to show.
std::string look_alike(std::string_view text);

}  // namespace alongside
