// A document read from Markdown: CommonMark with tables (libcmark-gfm). HTML never becomes part of
// it; links lead to http, https or mailto alone; each picture says in words what it shows.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"
#include "slices/formats/source/document.h"

namespace alongside::formats {

inline constexpr std::size_t most_markdown_bytes = 2 * 1024 * 1024;
inline constexpr std::size_t most_pictures = 200;
inline constexpr std::size_t most_description_characters = 2000;
/// Lists within lists, quotations, words within words.
inline constexpr std::size_t most_depth = 30;

struct ReadDocument {
  Document document;           // Without its pictures' files.
  std::vector<Message> notes;  // What was left out or taken for granted.
};

/// `language` stands before what the file says; "" leaves it to that, then to English. The title is
/// that of the lines above, else the first heading. Headings come without gaps between levels,
/// from 2 on. Problems are of all lines at once, each with its line.
Result<ReadDocument> read_markdown(const SourceFile& file, const std::string& language = "");

/// The names of the pictures, each once, with the line of its first.
std::vector<std::pair<std::string, std::size_t>> pictures_of(const Document& document);

}  // namespace alongside::formats
