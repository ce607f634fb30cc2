// A document as EPUB 3.3, with what EPUB Accessibility 1.1 asks to be said of it.
#pragma once

#include <string>

#include "foundation/base/instant.h"
#include "slices/formats/source/document.h"

namespace alongside::formats {

/// The bytes of the .epub. The same document has the same identifier.
std::string epub_of(const Document& document, Instant now);

}  // namespace alongside::formats
