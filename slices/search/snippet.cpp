#include "slices/search/snippet.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::search {
namespace {

bool is_meant(const TextWord& word, const Query& query) {
  return std::ranges::any_of(query, [&](const QueryWord& one) { return one.means(word); });
}

struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t end_of(const TextWord& word) {
  return word.begin + word.size;
}

/// The whole of a short text; else from a little before the first meant word.
Cut cut_of(std::string_view text, const std::vector<TextWord>& words, const Query& query,
           std::size_t most_bytes) {
  if (text.size() <= most_bytes) return {0, text.size()};
  const auto meant =
      std::ranges::find_if(words, [&](const TextWord& word) { return is_meant(word, query); });
  const std::size_t middle = meant == words.end() ? 0 : meant->begin;
  const std::size_t before = most_bytes / 4;
  Cut cut{0, 0};
  if (middle > before) {
    const auto first = std::ranges::find_if(
        words, [&](const TextWord& word) { return word.begin >= middle - before; });
    if (first != words.end()) cut.begin = first->begin;
  }
  cut.end = cut.begin;
  for (const TextWord& word : words) {
    if (word.begin < cut.begin) continue;
    if (end_of(word) > cut.begin + most_bytes && cut.end > cut.begin) break;
    cut.end = end_of(word);
  }
  if (cut.begin == 0 && words.empty()) cut.end = 0;
  return cut;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char letter : text) {
    const bool space = letter == '\n' || letter == '\t' || letter == ' ';
    if (!space) line += letter;
    if (space && (line.empty() || line.back() != ' ')) line += ' ';
  }
  return line;
}

void add_piece(Snippet& snippet, std::string_view text, bool marked) {
  std::string line = one_line(text);
  if (line.empty()) return;
  if (!snippet.empty() && snippet.back().marked == marked) {
    snippet.back().text += line;
  } else {
    snippet.push_back({std::move(line), marked});
  }
}

}  // namespace

Snippet snippet(std::string_view text, const std::vector<TextWord>& words, const Query& query,
                std::size_t most_bytes) {
  const Cut cut = cut_of(text, words, query, most_bytes);
  Snippet pieces;
  if (cut.begin > 0) add_piece(pieces, "…", false);
  std::size_t at = cut.begin;
  for (const TextWord& word : words) {
    if (word.begin < cut.begin || end_of(word) > cut.end || !is_meant(word, query)) continue;
    add_piece(pieces, text.substr(at, word.begin - at), false);
    add_piece(pieces, text.substr(word.begin, word.size), true);
    at = end_of(word);
  }
  add_piece(pieces, text.substr(at, cut.end - at), false);
  if (cut.end < text.size()) add_piece(pieces, "…", false);
  return pieces;
}

}  // namespace alongside::search
