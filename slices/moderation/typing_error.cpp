// Whether other words only spell the same ones right.
#include <algorithm>
#include <string>
#include <vector>

#include "foundation/base/folding.h"
#include "slices/moderation/decision.h"

namespace alongside::moderation {
namespace {

/// Words of so many letters or fewer stay: with one letter of a short one it is another word.
constexpr std::size_t short_word = 4;

/// Letters as people count them, not bytes. `text` is valid UTF-8.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (const char byte : text) {
    const auto bits = static_cast<unsigned char>(byte);
    if ((bits & 0xC0U) == 0x80U) {
      letters.back() = letters.back() << 6U | (bits & 0x3FU);
    } else {
      letters += static_cast<char32_t>(bits < 0x80   ? bits
                                       : bits < 0xE0 ? bits & 0x1FU
                                                     : bits & 0x0FU);
    }
  }
  return letters;
}

std::vector<std::u32string> words_of(std::string_view text) {
  std::vector<std::u32string> words(1);
  for (const char32_t letter : letters_of(folded(text))) {
    if (letter == U' ') {
      words.emplace_back();
    } else {
      words.back() += letter;
    }
  }
  return words;
}

/// Latin, Greek and Cyrillic ones. Figures and signs turn a meaning around ("No, more beds"), and
/// of other writing we know too little.
bool is_of_letters(const std::u32string& word) {
  return std::ranges::all_of(word, [](char32_t one) {
    return (one >= U'a' && one <= U'z') ||
           (one >= 0xC0 && one < 0x250 && one != 0xD7 && one != 0xF7) ||
           (one >= 0x370 && one < 0x530) || (one >= 0x1E00 && one < 0x2000);
  });
}

/// One letter is another one, or two neighbours stand the wrong way round; of `from` on.
bool differs_by_change(const std::u32string& one, const std::u32string& other, std::size_t from) {
  if (std::equal(one.begin() + static_cast<std::ptrdiff_t>(from) + 1, one.end(),
                 other.begin() + static_cast<std::ptrdiff_t>(from) + 1)) {
    return true;
  }
  std::u32string swapped = one;
  if (from + 1 < swapped.size()) std::swap(swapped[from], swapped[from + 1]);
  return swapped == other;
}

/// Languages negate inside a word with these: English at its end, Turkish in its middle.
bool may_negate(char32_t letter) {
  return letter == U'n' || letter == U'm';
}

/// `longer` has one letter more, at `at`. Where it stands twice it was pressed once too few.
bool differs_by_one_more(const std::u32string& longer, const std::u32string& shorter,
                         std::size_t at) {
  std::u32string without = longer;
  without.erase(at, 1);
  if (without != shorter) return false;
  return !may_negate(longer[at]) || longer[at] == longer[at - 1];
}

/// The first letter stays: what negates stands before a word most often (un-, in-, dis-, n-, k-).
/// One letter alone, for it takes two or more inside a word (-nt, -less, un- before a u).
bool is_slip(const std::u32string& before, const std::u32string& after) {
  if (before == after) return true;
  if (std::min(before.size(), after.size()) <= short_word) return false;
  if (before.front() != after.front() || !is_of_letters(before) || !is_of_letters(after)) {
    return false;
  }
  const auto first = std::ranges::mismatch(before, after);
  const auto at = static_cast<std::size_t>(first.in1 - before.begin());
  if (before.size() == after.size()) return differs_by_change(before, after, at);
  if (before.size() == after.size() + 1) return differs_by_one_more(before, after, at);
  if (after.size() == before.size() + 1) return differs_by_one_more(after, before, at);
  return false;
}

}  // namespace

bool is_typing_error(std::string_view before, std::string_view after) {
  const auto one = words_of(before), other = words_of(after);
  return one.size() == other.size() && std::ranges::equal(one, other, is_slip);
}

}  // namespace alongside::moderation
