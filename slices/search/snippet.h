// The part of a text that shows why it was found, cut into pieces. What is marked is marked by the
// piece and by nothing in the text, so that no text can mark anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text_word.h"
#include "slices/search/query.h"

namespace alongside::search {

struct Piece {
  std::string text;
  bool marked = false;

  friend bool operator==(const Piece&, const Piece&) = default;
};
using Snippet = std::vector<Piece>;

inline constexpr std::size_t snippet_bytes = 280;  // Some 45 words of English.

/// Of `text`, whose words are `words`: about `most_bytes` around the first word that is meant, cut
/// between words, with '…' where it was cut. White space is one space.
Snippet snippet(std::string_view text, const std::vector<TextWord>& words, const Query& query,
                std::size_t most_bytes = snippet_bytes);

}  // namespace alongside::search
