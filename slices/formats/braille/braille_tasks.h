// Braille of a document: contracted (grade 2) and uncontracted (grade 1).
#pragma once

#include "slices/formats/forms/making.h"

namespace alongside::formats {

/// ".brf" where the language has contracted braille, and "-grade-1.brf".
Made made_braille(const Making& making);

}  // namespace alongside::formats
