// What a tagged PDF lacks for PDF/UA-1 (ISO 14289-1), when Chromium printed it.
#pragma once

#include <string>
#include <string_view>

#include "slices/formats/source/document.h"

namespace alongside::formats {

/// With XMP metadata that name title, language, licence and the standard; shown by its title.
/// Throws std::runtime_error where `pdf` is none or has no tags.
std::string with_accessibility(std::string_view pdf, const About& about);

}  // namespace alongside::formats
