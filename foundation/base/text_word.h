// A word of a text, as it is looked for: without its case, its accents and its ending.
#pragma once

#include <cstddef>
#include <string>

namespace alongside {

struct TextWord {
  std::size_t begin = 0;  // Where it stands in the text, in bytes.
  std::size_t size = 0;
  std::string folded;  // Small letters without accents: "cafes" for "Cafés". Never empty.
  std::string stem;    // What its forms have in common: "cafe". `folded` where there is no rule.
};

}  // namespace alongside
