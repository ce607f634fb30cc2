#include "slices/opinions/many/alike_texts.h"

#include <algorithm>

#include "foundation/base/folding.h"

namespace alongside::opinions {
namespace {

bool is_of_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// Each once.
std::vector<std::string> words_in(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<std::string> words(1);
  for (const char letter : plain) {
    if (letter == '\'') continue;  // Don't and dont.
    if (is_of_word(letter)) {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

void AlikeTexts::add(std::string_view text) {
  const auto number = static_cast<std::uint32_t>(words_of_.size());
  const auto words = words_in(text);
  for (const std::string& word : words) texts_with_[word].push_back(number);
  words_of_.push_back(words.size());
}

std::optional<std::size_t> AlikeTexts::most_alike(std::string_view text) const {
  const auto words = words_in(text);
  if (words.size() < words_to_be_alike) return std::nullopt;
  std::vector<std::size_t> shared(words_of_.size());
  for (const std::string& word : words) {
    const auto texts = texts_with_.find(word);
    if (texts == texts_with_.end()) continue;
    for (const std::uint32_t number : texts->second) ++shared[number];
  }
  std::optional<std::size_t> most;
  double most_share = alike_from;
  for (std::size_t number = 0; number < shared.size(); ++number) {
    const auto all = static_cast<double>(words.size() + words_of_[number]);
    const double share = 2 * static_cast<double>(shared[number]) / all;
    if (share < most_share || (most && share == most_share)) continue;
    most = number;
    most_share = share;
  }
  return most;
}

}  // namespace alongside::opinions
