#include "slices/people/account/passphrase_rule.h"

#include <algorithm>
#include <array>

#include "foundation/base/folding.h"
#include "foundation/base/text.h"
#include "slices/people/account/name_rule.h"

namespace alongside::people {
namespace {

/// The commonest of those that are long enough, and the one that every book gives as an example.
constexpr std::array<std::string_view, 18> common_passphrases{
    "123456789012",     "1234567890123",       "123456789123",
    "123123123123",     "password1234",        "password12345",
    "passwordpassword", "passphrase123",       "qwertyuiop12",
    "qwertyuiop123",    "qwertyuiopasdfghjkl", "1q2w3e4r5t6y",
    "administrator",    "iloveyou1234",        "iloveyouiloveyou",
    "letmeinletmein",   "welcome12345",        "correct horse battery staple"};

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t';
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words;
}

bool long_enough(std::string_view passphrase) {
  const std::size_t characters = character_count(passphrase);
  if (characters >= least_passphrase_characters) return true;
  return word_count(passphrase) >= least_passphrase_words &&
         characters >= least_characters_of_words;
}

bool one_character_only(std::string_view passphrase) {
  return std::ranges::all_of(passphrase, [&](char c) { return c == passphrase.front(); });
}

bool is_common(std::string_view passphrase) {
  const std::string key = folded(passphrase);
  return one_character_only(passphrase) ||
         std::ranges::find(common_passphrases, key) != common_passphrases.end();
}

bool is_known(std::string_view passphrase, const Known& known) {
  const std::string key = folded(passphrase);
  return key == folded(known.name) || (!known.email.empty() && key == folded(known.email));
}

}  // namespace

Problems passphrase_problems(std::string_view field, std::string_view passphrase,
                             const Known& known) {
  const auto problem = [&](Message message) {
    return Problems{{std::string(field), std::move(message)}};
  };
  if (passphrase.empty()) return problem(say("Choose a passphrase"));
  if (character_count(passphrase) > most_passphrase_characters) {
    return problem(say("Use {most} characters or fewer for your passphrase",
                       {{"most", std::int64_t{most_passphrase_characters}}}));
  }
  if (!long_enough(passphrase)) {
    return problem(say("Make your passphrase longer: {least} characters, or four words",
                       {{"least", std::int64_t{least_passphrase_characters}}}));
  }
  if (is_known(passphrase, known)) {
    return problem(say("Choose a passphrase that is not your name or your e-mail address"));
  }
  if (is_common(passphrase)) {
    return problem(
        say("Many people use this passphrase, so it is easy to guess. Choose "
            "another"));
  }
  return {};
}

}  // namespace alongside::people
