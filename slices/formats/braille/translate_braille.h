// Text as braille, by the tables of liblouis.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside::formats {

/// `text` (UTF-8, one line) in braille ASCII, a character a cell, by a table such as
/// "en-ueb-g2.ctb". Characters that the table does not know are left out. Nothing where liblouis
/// has no such table.
std::optional<std::string> braille_of(std::string_view text, std::string_view table);

}  // namespace alongside::formats
