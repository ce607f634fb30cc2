#include "slices/meetings/running/going_round.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "foundation/base/random.h"

namespace alongside::meetings::going_round_test {
namespace {

TEST(GoingRound, AsksWhoDidItLeastAndThenWhoDidItLongestAgo) {
  EXPECT_EQ(whose_turn_it_is({}, {}, 1), std::nullopt);
  EXPECT_EQ(whose_turn_it_is({7}, {}, 1), 7);
  EXPECT_EQ(whose_turn_it_is({7, 8}, {{1, 7}, {2, 8}}, 3), 7) << "longest ago";
  EXPECT_EQ(whose_turn_it_is({7, 8}, {{1, 8}, {2, 8}, {3, 7}}, 4), 7) << "less often";
  EXPECT_EQ(whose_turn_it_is({7, 8}, {{1, 8}, {1, 8}, {2, 7}}, 3), 8)
      << "handing it on and back in one meeting counts once";
  EXPECT_EQ(whose_turn_it_is({7, 8}, {{1, 9}}, 2), whose_turn_it_is({8, 7}, {}, 2))
      << "who does not come, and the order of a list, change nothing";
}

TEST(GoingRound, WhereAllComeNobodyIsAheadByMoreThanOne) {
  for (std::int64_t people = 1; people <= 12; ++people) {
    std::vector<std::int64_t> all;
    for (std::int64_t person = 1; person <= people; ++person) all.push_back(person);
    std::vector<DidIt> before;
    std::map<std::int64_t, int> times;
    for (const std::int64_t person : all) times[person] = 0;
    for (std::int64_t meeting = 1; meeting <= 60; ++meeting) {
      const auto next = whose_turn_it_is(all, before, meeting);
      ASSERT_TRUE(next);
      before.push_back({meeting, *next});
      ++times[*next];
      const auto [least, most] = std::ranges::minmax(times | std::views::values);
      EXPECT_LE(most - least, 1);
    }
  }
}

TEST(GoingRound, TheFirstIsDrawnAndNotAlwaysTheSame) {
  std::map<std::int64_t, int> first;
  for (std::int64_t meeting = 1; meeting <= 3000; ++meeting) {
    ++first[*whose_turn_it_is({3, 5, 9}, {}, meeting)];
  }
  for (const auto& [person, times] : first) {
    EXPECT_NEAR(times, 1000, 120) << person << ": 4.6 standard deviations";
  }
  EXPECT_EQ(first.size(), 3U);
}

/// Whoever comes to all meetings does it no less often than somebody who comes to few.
TEST(GoingRound, WhoComesSeldomIsNotMadeToCatchUpForWhoAlwaysComes) {
  Random random(20261201);
  std::vector<DidIt> before;
  std::map<std::int64_t, int> times;
  for (std::int64_t meeting = 1; meeting <= 400; ++meeting) {
    std::vector<std::int64_t> coming{1, 2, 3};
    if (random.below(4) == 0) coming.push_back(4);
    const auto next = whose_turn_it_is(coming, before, meeting);
    before.push_back({meeting, *next});
    ++times[*next];
  }
  EXPECT_LE(times[4], times[1] + 1);
  EXPECT_LE(times[4], times[2] + 1);
}

}  // namespace
}  // namespace alongside::meetings::going_round_test
