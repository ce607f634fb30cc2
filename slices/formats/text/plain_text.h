// A document as plain text for mail: 78 columns, its structure kept, links numbered and listed at
// the end.
#pragma once

#include <string>

#include "slices/formats/source/document.h"

namespace alongside::formats {

inline constexpr std::size_t text_columns = 78;

/// Lines end with \n. A word longer than a line stands on one of its own.
std::string text_of(const Document& document);

/// Columns that a text takes: characters, but those that stand on others.
std::size_t columns_of(std::string_view text);

}  // namespace alongside::formats
