#include "slices/formats/source/headings.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::formats {
namespace {

constexpr int deepest = 6;

/// `open` holds the levels, as written, of the parts that a heading stands in.
void close_gaps_in(Piece& piece, std::vector<int>& open) {
  if (piece.kind == Kind::heading) {
    while (!open.empty() && open.back() >= piece.number) open.pop_back();
    open.push_back(piece.number);
    piece.number = std::min(static_cast<int>(open.size()) + 1, deepest);
  }
  for (Piece& inner : piece.pieces) close_gaps_in(inner, open);
}

void collect_headings(const Piece& piece, std::vector<HeadingPlace>& found) {
  if (piece.kind == Kind::heading) {
    found.push_back({.level = piece.number, .words = tidied_line(words_of(piece))});
  }
  for (const Piece& inner : piece.pieces) collect_headings(inner, found);
}

}  // namespace

void close_gaps(Piece& body) {
  std::vector<int> open;
  close_gaps_in(body, open);
}

std::vector<HeadingPlace> headings_of(const Piece& body) {
  std::vector<HeadingPlace> found;
  collect_headings(body, found);
  return found;
}

}  // namespace alongside::formats
