#include "slices/formats/text/spoken_words.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::formats {
namespace {

void append_words(const Piece& piece, const Labels& labels, std::string& words) {
  if (piece.kind == Kind::picture) {
    words += "[" + std::string(labels.picture) + ": " + piece.text + "]";
  } else if (piece.kind == Kind::soft_break || piece.kind == Kind::line_break) {
    words += " ";
  } else {
    words += piece.text;
    for (const Piece& inner : piece.pieces) append_words(inner, labels, words);
  }
}

void collect_links(const Piece& piece, const Labels& labels, std::vector<HeardLink>& links) {
  if (piece.kind == Kind::link && !piece.address.empty() && words_of(piece) != piece.address) {
    HeardLink link{.words = words_to_hear(piece, labels), .address = piece.address};
    if (std::ranges::find(links, link) == links.end()) links.push_back(std::move(link));
  }
  for (const Piece& inner : piece.pieces) collect_links(inner, labels, links);
}

}  // namespace

std::string words_to_hear(const Piece& block, const Labels& labels) {
  std::string words;
  append_words(block, labels, words);
  return tidied_line(words);
}

std::vector<std::string> rows_to_hear(const Piece& table, const Labels& labels) {
  std::vector<std::string> rows;
  for (const Piece& row : table.pieces) {
    if (row.head && table.pieces.size() > 1) continue;  // Said with each cell.
    std::string line;
    for (std::size_t i = 0; i < row.pieces.size(); ++i) {
      const std::string words = words_to_hear(row.pieces[i], labels);
      if (words.empty()) continue;
      const auto& heads = table.pieces[0];
      const std::string heading = heads.head && !row.head && i < heads.pieces.size()
                                      ? words_to_hear(heads.pieces[i], labels)
                                      : "";
      line += (line.empty() ? "" : "; ") + (heading.empty() ? "" : heading + ": ") + words;
    }
    if (!line.empty()) rows.push_back(std::move(line));
  }
  return rows;
}

std::vector<HeardLink> links_to_hear(const Piece& body, const Labels& labels) {
  std::vector<HeardLink> links;
  collect_links(body, labels, links);
  return links;
}

}  // namespace alongside::formats
