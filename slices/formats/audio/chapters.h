// A document as it is read aloud: chapters, each with its text for a voice.
#pragma once

#include <string>
#include <vector>

#include "slices/formats/source/document.h"

namespace alongside::formats {

struct SpokenChapter {
  std::string title;
  std::string text;  // A paragraph a block, with an empty line between.
};

/// A chapter for each heading of level 2; the first has the title, version, licence and what stands
/// above.
std::vector<SpokenChapter> chapters_of(const Document& document);

}  // namespace alongside::formats
