// Words of a document one after the other, for voices and braille.
#pragma once

#include <string>
#include <vector>

#include "slices/formats/source/document.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {

/// A block's words: pictures as "[Picture: a ramp]".
std::string words_to_hear(const Piece& block, const Labels& labels);

/// Each row of a table as "heading: words; heading: words".
std::vector<std::string> rows_to_hear(const Piece& table, const Labels& labels);

struct HeardLink {
  std::string words, address;
  friend bool operator==(const HeardLink&, const HeardLink&) = default;
};
/// Each link once; none whose words are its address.
std::vector<HeardLink> links_to_hear(const Piece& body, const Labels& labels);

}  // namespace alongside::formats
