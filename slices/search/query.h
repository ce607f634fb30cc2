// What somebody looks for, and how each database is asked for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/text_word.h"

namespace alongside::search {

inline constexpr std::size_t most_characters = 200;
inline constexpr std::size_t most_words = 10;
/// Shorter beginnings are beginnings of too much.
inline constexpr std::size_t shortest_beginning = 3;

struct QueryWord {
  std::string folded;
  std::string stem;
  bool begins = false;  // Words that begin so are meant as well.

  /// Whether a word of a text is one that this means.
  bool means(const TextWord& word) const;
  friend bool operator==(const QueryWord&, const QueryWord&) = default;
};

/// All of them must be in a text. Empty where nothing can be looked for.
using Query = std::vector<QueryWord>;

/// Each word once. The last may be a beginning: somebody stopped typing.
Query query_of(const std::vector<TextWord>& words);

/// Texts with all words, which somebody who is in these scopes may find, in the language of FTS5
/// and in that of tsquery. Words hold no sign that means anything in either.
std::string fts5_text(const Query& query, const std::vector<std::int64_t>& scopes);
std::string tsquery_text(const Query& query, const std::vector<std::int64_t>& scopes);

}  // namespace alongside::search
