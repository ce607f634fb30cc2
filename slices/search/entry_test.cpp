#include "slices/search/entry.h"

#include <gtest/gtest.h>

namespace alongside::search::entry_test {
namespace {

constexpr std::int64_t largest = (std::int64_t{1} << 53) - 1;

TEST(Entry, HasAnIdOfItsKindAndNumber) {
  for (const int rank : {1, 10, 100}) {
    for (const std::int64_t number : {std::int64_t{1}, std::int64_t{77}, largest}) {
      const std::int64_t id = entry_id(rank, number);
      EXPECT_GT(id, 0);
      EXPECT_EQ(rank_of(id), rank);
      EXPECT_EQ(number_of(id), number);
    }
  }
}

TEST(Entry, OfAHigherRankComesAfterAllOfALowerOne) {
  EXPECT_GT(entry_id(11, 1), entry_id(10, largest));
  EXPECT_GT(entry_id(10, 2), entry_id(10, 1));
}

TEST(Entry, HasEachWordOnceAndNothingOfTheirOrder) {
  const std::vector<TextWord> words{{.folded = "services", .stem = "servic"},
                                    {.folded = "are", .stem = "are"},
                                    {.folded = "services", .stem = "servic"}};
  EXPECT_EQ(terms_of(words, 7), "_7 are servic services");
  EXPECT_EQ(terms_of({}, everybody), "_0");
}

}  // namespace
}  // namespace alongside::search::entry_test
