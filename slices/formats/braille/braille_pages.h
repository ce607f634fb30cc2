// A document as pages of braille: 40 cells a line, 25 lines a page, the last with its number.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "slices/formats/source/document.h"

namespace alongside::formats {

inline constexpr std::size_t braille_cells = 40;
inline constexpr std::size_t braille_lines = 25;

/// Give the cells of a line of text, in braille ASCII. Addresses are never contracted (Rules of
/// Unified English Braille, 10.12.3).
struct ToBraille {
  std::function<std::string(std::string_view)> words;
  std::function<std::string(std::string_view)> address;
};

/// A BRF file: lines end with CR LF, pages with a form feed. Title and chapters stand in the
/// middle; further headings begin in cell 5 or 7; paragraphs in cell 3; lists step in by two cells.
/// Rows of tables are told heading by heading. No heading ends a page.
std::string brf_of(const Document& document, const ToBraille& to_braille);

}  // namespace alongside::formats
