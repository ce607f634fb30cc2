#include "slices/people/account/passphrase_offer_parts.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/html/assets.h"

namespace alongside::people {
namespace {

/// Three of four letters and more are long enough for a passphrase.
constexpr std::size_t least_letters = 4;

std::vector<std::string_view> word_list() {
  std::string_view text = html::asset_content("passphrase-words.txt");
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find('\n'));
    if (word.size() >= least_letters) words.push_back(word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return words;
}

}  // namespace

std::string words_for(std::uint64_t number, const std::vector<std::string_view>& list) {
  std::string words;
  for (int n = 0; n < offered_words; ++n) {
    if (n > 0) words += ' ';
    words += list[number % list.size()];
    number /= list.size();
  }
  return words;
}

std::string offered_passphrase() {
  static const std::vector<std::string_view> list = word_list();
  return words_for(random_seed(), list);
}

}  // namespace alongside::people
