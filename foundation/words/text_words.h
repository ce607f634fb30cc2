// The words of a text in a language, folded and stemmed, so that what somebody looks for is found
// in other forms as well. The same words on every database: neither has all the languages, and
// PostgreSQL keeps accents (docs/decisions/0015-search.md).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text_word.h"

namespace alongside {

/// What is longer is no word that somebody types: the rest of it is not looked at.
inline constexpr std::size_t most_word_bytes = 64;

/// For one thread at a time.
class TextWords {
 public:
  /// Stems by Snowball's rules (snowballstem.org) where it has some for the language, by its BCP 47
  /// code; else forms of a word are different words.
  explicit TextWords(std::string_view language);
  ~TextWords();
  TextWords(const TextWords&) = delete;
  TextWords& operator=(const TextWords&) = delete;

  /// The first `most` words of valid UTF-8. A Chinese or Japanese sign is a word by itself. One
  /// letter beside an apostrophe ("l'eau", "Asha's") is none.
  std::vector<TextWord> in(std::string_view text, std::size_t most) const;

 private:
  struct Stemmer;
  std::unique_ptr<Stemmer> stemmer_;
};

}  // namespace alongside
