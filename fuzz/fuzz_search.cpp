// What is typed to search with: whatever it is, both databases are asked for words and nothing
// else; and what it marks of itself is itself.
#include <string>

#include "foundation/base/text.h"
#include "foundation/words/text_words.h"
#include "fuzz/fuzz.h"
#include "slices/search/entry.h"
#include "slices/search/query.h"
#include "slices/search/snippet.h"

namespace alongside::search {
namespace {

void is_a_word(const std::string& word) {
  must(!word.empty() && is_utf8(word));
  must(word.find_first_of(" \"'\\*_():&|!<>-\n\t") == std::string::npos);
}

/// The text without what the languages have between words.
std::string marks_of(std::string_view text, char quote) {
  std::string marks;
  bool inside = false;
  for (const char letter : text) {
    if (letter == quote) {
      inside = !inside;
    } else if (!inside) {
      marks += letter;
    }
  }
  must(!inside);
  return marks;
}

void try_text(std::string_view typed, std::string_view language) {
  const TextWords words(language);
  const auto all = words.in(typed, most_words);
  const Query query = query_of(all);
  must(query.size() <= most_words);
  for (const QueryWord& word : query) {
    is_a_word(word.folded);
    is_a_word(word.stem);
  }
  must(marks_of(fts5_text(query, {0, 7}), '"').find_first_not_of("() *ORAND") == std::string::npos);
  must(marks_of(tsquery_text(query, {0, 7}), '\'').find_first_not_of("() |&:*") ==
       std::string::npos);
  must(is_utf8(terms_of(all, 7)));
  for (const Piece& piece : snippet(typed, all, query, typed.size())) {
    must(!piece.text.empty() && is_utf8(piece.text));
  }
  for (const Piece& piece : snippet(typed, all, query, 40)) must(is_utf8(piece.text));
}

}  // namespace
}  // namespace alongside::search

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string typed = tidied_line(repaired_utf8(bytes_of(data, size)));
  for (const char* language : {"en", "ar", "cy"}) search::try_text(typed, language);
  return 0;
}
