// The headings of a document, as its parts hang together.
#pragma once

#include <string>
#include <vector>

#include "slices/formats/source/document.h"

namespace alongside::formats {

/// Levels from 2 on (1 is the title), each at most one deeper than the part it stands in.
void close_gaps(Piece& body);

struct HeadingPlace {
  int level = 0;
  std::string words;
};
/// All of them, in order.
std::vector<HeadingPlace> headings_of(const Piece& body);

}  // namespace alongside::formats
