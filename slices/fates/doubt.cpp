#include "slices/fates/doubt.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "foundation/base/folding.h"
#include "foundation/base/text.h"

namespace alongside::fates {
namespace {

bool is_of_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char letter : folded(text) + " ") {
    if (is_of_word(letter)) {
      word += letter;
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
  return words;
}

bool alike(const std::set<std::string>& one, const std::set<std::string>& other) {
  const auto shared = static_cast<std::size_t>(
      std::ranges::count_if(one, [&](const std::string& word) { return other.contains(word); }));
  const std::size_t all = one.size() + other.size() - shared;
  return all > 0 && 10 * shared >= alike_of_ten * all;
}

}  // namespace

bool are_alike(std::string_view one, std::string_view other) {
  return alike(words_of(one), words_of(other));
}

std::optional<Doubt> doubt_of(std::string_view reason, const std::vector<std::string>& others) {
  if (character_count(tidied_line(reason)) < fewest_reason_characters) return Doubt::too_short;
  const std::set<std::string> words = words_of(reason);
  const bool repeated = std::ranges::any_of(
      others, [&](const std::string& other) { return alike(words, words_of(other)); });
  return repeated ? std::optional(Doubt::same_as_others) : std::nullopt;
}

}  // namespace alongside::fates
