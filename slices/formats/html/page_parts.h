// Whole pages of a document: to read on a screen, to print, and for programs to read.
#pragma once

#include <string>

#include "slices/formats/source/document.h"

namespace alongside::formats {

/// Needs nothing beside it and loads nothing; looks right on a telephone, in the dark and on paper.
std::string web_page(const Document& document);

enum class Print { ordinary, large };
/// What a browser makes a tagged PDF of. Large: 18 points, at the start of the line, no italics,
/// no underlines.
std::string print_page(const Document& document, Print print);

/// Without any look, for pandoc.
std::string bare_page(const Document& document);

}  // namespace alongside::formats
