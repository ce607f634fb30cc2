#include "slices/people/account/passphrase_offer_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "foundation/base/random.h"
#include "slices/people/account/passphrase_rule.h"

namespace alongside::people::passphrase_offer_parts_test {
namespace {

TEST(OfferedPassphrases, AreGoodEnough) {
  for (int n = 0; n < 2'000; ++n) {
    const std::string words = offered_passphrase();
    EXPECT_TRUE(passphrase_problems("passphrase", words, {}).empty()) << words;
    EXPECT_EQ(std::ranges::count(words, ' '), offered_words - 1) << words;
  }
}

TEST(OfferedPassphrases, AreNeverTheSame) {
  std::set<std::string> seen;
  for (int n = 0; n < 2'000; ++n) seen.insert(offered_passphrase());
  // Two of 2,000 meet by chance once in 3,500 runs; two pairs hardly ever do.
  EXPECT_GE(seen.size(), 1'999U);
}

TEST(OfferedPassphrases, TakeEachWordInEachPlaceAsOften) {
  const std::vector<std::string_view> list{"a", "b", "c", "d", "e"};
  Random random(11);
  std::map<std::string, int> counts;
  constexpr int rounds = 125'000, expected = rounds / 125;
  for (int n = 0; n < rounds; ++n) {
    ++counts[words_for(random.below(std::numeric_limits<std::uint64_t>::max()), list)];
  }
  EXPECT_EQ(counts.size(), 125U);
  for (const auto& [words, count] : counts) EXPECT_NEAR(count, expected, 200) << words;
}

}  // namespace
}  // namespace alongside::people::passphrase_offer_parts_test
