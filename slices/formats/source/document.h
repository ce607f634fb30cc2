// A document as all its forms see it: headings, paragraphs, lists, tables and pictures, checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace alongside::formats {

/// From the lines above the text. "" is: not said.
struct About {
  std::string title;
  std::string language;  // BCP 47.
  std::string licence;
  std::string version;
};

enum class Kind : std::uint8_t {
  // Blocks.
  document,
  heading,
  paragraph,
  list,
  item,
  quotation,
  code_block,
  table,
  row,
  cell,
  rule,
  // Within a line.
  text,
  soft_break,
  line_break,
  code,
  emphasis,
  strong,
  link,
  picture,
};

enum class Alignment : std::uint8_t { start, centre, end };

struct Piece {
  Kind kind = Kind::document;
  std::string text;     // Of text and code; what a picture shows.
  std::string address;  // Of a link: http, https or mailto. Of a picture: its name beside the text.
  int number = 0;       // Level of a heading, 2 to 6; first number of a list.
  bool ordered = false;                    // Of a list.
  bool head = false;                       // Of a row.
  Alignment alignment = Alignment::start;  // Of a cell.
  std::size_t line = 0;                    // In the file, from 1; of blocks.
  std::vector<Piece> pieces;
};

/// Written anew: what stood beside the picture in its file is gone.
struct PictureFile {
  std::string media_type;  // "image/jpeg"
  std::string ending;      // "jpg"
  std::string bytes;
  int width = 0;
  int height = 0;
};

struct Document {
  About about;
  Piece body;                                   // Of kind `document`.
  std::map<std::string, PictureFile> pictures;  // By address.
};

/// The words in it, in order; pictures by what they show, line breaks as spaces.
std::string words_of(const Piece& piece);

/// Version and licence as a line: "Version 2. Licence: CC BY 4.0"; "" where neither is said.
std::string imprint_of(const About& about);

}  // namespace alongside::formats
