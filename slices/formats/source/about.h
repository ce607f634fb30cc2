// The lines above a document's text, between two lines of `---`: its title, language, licence and
// version.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"
#include "slices/formats/source/document.h"

namespace alongside::formats {

inline constexpr std::size_t most_title_characters = 200;
inline constexpr std::size_t most_licence_characters = 200;
inline constexpr std::size_t most_version_characters = 60;

struct ReadAbout {
  About about;
  std::string_view text;        // What comes below, within the file's content.
  std::size_t lines_above = 0;  // Lines of the file before `text`.
  std::vector<Message> notes;   // What was left out.
};

/// A file without such lines is all text.
Result<ReadAbout> read_about(const SourceFile& file);

}  // namespace alongside::formats
