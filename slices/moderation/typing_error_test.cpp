#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "foundation/base/random.h"
#include "slices/moderation/decision.h"

namespace alongside::moderation::typing_error_test {
namespace {

TEST(TypingError, IsALetterInsideAWord) {
  EXPECT_TRUE(is_typing_error("The wiating room is cold", "The waiting room is cold"));
  EXPECT_TRUE(is_typing_error("the waiting room", "The  waiting room"));
  EXPECT_TRUE(is_typing_error("Apointments", "Appointments"));
  EXPECT_TRUE(is_typing_error("We are runing late", "We are running late"));
  EXPECT_TRUE(is_typing_error("Das Wartezimer ist größer", "Das Wartezimmer ist größer"));
  EXPECT_TRUE(is_typing_error("вочередь", "вочеердь"));
}

TEST(TypingError, IsNotAnotherWord) {
  EXPECT_FALSE(is_typing_error("We do not want it", "We do now want it"));
  EXPECT_FALSE(is_typing_error("It is hot", "It is not"));
  EXPECT_FALSE(is_typing_error("We never wait", "We wait"));
  EXPECT_FALSE(is_typing_error("Doctors listen", "Nurses listen"));
  EXPECT_FALSE(is_typing_error("Ask 100000 people", "Ask 10000 people"));
  EXPECT_FALSE(is_typing_error("No more beds", "No, more beds"));
  EXPECT_FALSE(is_typing_error("Shall we go on waiting", "Shall we go on waiting?"));
}

TEST(TypingError, CountsLettersAndNotBytes) {
  // Four letters and more than four bytes: a short word.
  EXPECT_FALSE(is_typing_error("früh", "frün"));
  EXPECT_FALSE(is_typing_error("надо", "надю"));
  EXPECT_TRUE(is_typing_error("später", "spätet")) << "one letter of six";
}

TEST(TypingError, IsNoWayToNegate) {
  const std::vector<std::pair<std::string, std::string>> opposites{
      {"happy", "unhappy"},       {"usual", "unusual"},
      {"possible", "impossible"}, {"legal", "illegal"},
      {"regular", "irregular"},   {"agree", "disagree"},
      {"could", "couldnt"},       {"could", "couldn't"},
      {"might", "mightnt"},       {"should", "shouldn't"},
      {"either", "neither"},      {"anything", "nothing"},
      {"anybody", "nobody"},      {"typical", "atypical"},
      {"smoking", "non-smoking"}, {"understood", "misunderstood"},
      {"einem", "keinem"},        {"einen", "keinen"},
      {"möglich", "unmöglich"},   {"geliyor", "gelmiyor"},
      {"ważne", "nieważne"},      {"important", "unimportant"}};
  for (const auto& [one, other] : opposites) {
    EXPECT_FALSE(is_typing_error("We find it " + one + " today", "We find it " + other + " today"))
        << one << " " << other;
    EXPECT_FALSE(is_typing_error(other, one)) << other << " " << one;
  }
}

const std::vector<std::string> letters{"a", "e", "i", "k", "n", "o", "r", "s", "t", "u", "ü", "я"};

std::string word(Random& random) {
  std::string made;
  const std::uint64_t length = 1 + random.below(9);
  for (std::uint64_t n = 0; n < length; ++n) made += letters[random.below(letters.size())];
  return made;
}

std::string sentence(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& one : words) all += (all.empty() ? "" : " ") + one;
  return all;
}

/// Whatever stands around it: a word that negates, put in, left out or glued to another, is seen.
TEST(TypingError, IsNeverAWordThatNegates) {
  const std::vector<std::string> before{"un", "in",   "im", "il", "ir",  "dis", "non", "mis",
                                        "de", "anti", "n",  "k",  "nie", "ne",  "не"};
  const std::vector<std::string> after{"nt", "n't", "not", "less", "n"};
  const std::vector<std::string> alone{"not", "no", "never", "nicht", "pas", "nie", "не", "dim"};
  Random random(11);
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::string> words;
    for (std::uint64_t n = 0; n <= random.below(6); ++n) words.push_back(word(random));
    const std::string said = sentence(words);
    auto turned = words;
    const std::size_t at = random.below(words.size());
    switch (random.below(3)) {
      case 0:
        turned[at] = before[random.below(before.size())] + turned[at];
        break;
      case 1:
        if (turned[at].ends_with('n')) continue;  // A doubled letter there negates nothing.
        turned[at] += after[random.below(after.size())];
        break;
      default:
        turned.insert(turned.begin() + static_cast<std::ptrdiff_t>(at),
                      alone[random.below(alone.size())]);
    }
    if (turned[at].starts_with(words[at].substr(0, 1) + words[at].substr(0, 1))) continue;
    EXPECT_FALSE(is_typing_error(said, sentence(turned))) << said << " / " << sentence(turned);
    EXPECT_FALSE(is_typing_error(sentence(turned), said)) << said << " / " << sentence(turned);
  }
}

TEST(TypingError, IsTheSameBothWays) {
  Random random(12);
  for (int round = 0; round < 5000; ++round) {
    std::string one = word(random), other = one;
    if (random.below(2) == 0) other = word(random);
    if (random.below(2) == 0) other += letters[random.below(letters.size())];
    EXPECT_EQ(is_typing_error(one, other), is_typing_error(other, one)) << one << " " << other;
    EXPECT_TRUE(is_typing_error(one, one));
  }
}

}  // namespace
}  // namespace alongside::moderation::typing_error_test
