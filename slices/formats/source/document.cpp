#include "slices/formats/source/document.h"

#include "slices/formats/source/language.h"

namespace alongside::formats {

std::string words_of(const Piece& piece) {
  if (piece.kind == Kind::soft_break || piece.kind == Kind::line_break) return " ";
  std::string words = piece.text;
  for (const Piece& inner : piece.pieces) words += words_of(inner);
  if (piece.kind == Kind::cell) words += " ";
  return words;
}

std::string imprint_of(const About& about) {
  const Labels& labels = labels_of(about.language);
  std::string line;
  if (!about.version.empty()) line = std::string(labels.version) + ": " + about.version;
  if (!about.licence.empty()) {
    line += (line.empty() ? "" : ". ") + std::string(labels.licence) + ": " + about.licence;
  }
  return line;
}

}  // namespace alongside::formats
