#include "slices/draws/setup/pool/shown_pool.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace alongside::draws::shown_pool_test {
namespace {

using Kind = PoolCount::Kind;
using Parts = std::vector<std::int64_t>;

TEST(ShownPool, HidesFewAndRoundsOthers) {
  EXPECT_EQ(shown_parts({0, 3, 22, 48}, 73),
            (std::vector<PoolCount>{
                {Kind::shown, 0}, {Kind::few, 0}, {Kind::shown, 20}, {Kind::shown, 50}}));
}

TEST(ShownPool, SaysThatFewAnsweredWhereThatTellsNoMore) {
  // 147 shown as 145 stands for 143 to 147: of 150 the other is 3 to 7.
  const auto shown = shown_parts({145, 5}, 150);
  EXPECT_EQ(shown[0], (PoolCount{Kind::shown, 145}));
  EXPECT_EQ(shown[1].kind, Kind::few);
}

TEST(ShownPool, KeepsBackAFeatureWhereAHiddenNumberCouldBeWorkedOut) {
  // 12 shown as 10 stands for 8 to 12, and 19 without that leaves 7 alone.
  for (const PoolCount& count : shown_parts({12, 7}, 19)) EXPECT_EQ(count.kind, Kind::kept_back);
  EXPECT_EQ(shown_parts({12, 0, 7}, 19)[1], (PoolCount{Kind::shown, 0}));
}

TEST(ShownPool, ShowsNothingOfAVerySmallPool) {
  for (const PoolCount& count : shown_parts({0, 3, 4}, 7)) EXPECT_EQ(count.kind, Kind::kept_back);
}

std::vector<std::int64_t> seen(const std::vector<PoolCount>& shown) {
  std::vector<std::int64_t> all;
  for (const PoolCount& count : shown) {
    all.push_back(count.kind == Kind::shown ? count.number : -1 - static_cast<int>(count.kind));
  }
  return all;
}

/// A reader who knows how many people there are, and tries every table there may be, is left with
/// three possibilities at least for what is few, and two for what is kept back.
TEST(ShownPool, CannotBeWorkedOutFromThePeopleInAll) {
  for (std::int64_t people = 8; people <= 34; ++people) {
    std::map<std::vector<std::int64_t>, std::vector<std::set<std::int64_t>>> possible;
    for (std::int64_t first = 0; first <= people; ++first) {
      for (std::int64_t second = 0; first + second <= people; ++second) {
        const Parts parts{first, second, people - first - second};
        auto& values = possible[seen(shown_parts(parts, people))];
        values.resize(parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) values[i].insert(parts[i]);
      }
    }
    for (const auto& [numbers, values] : possible) {
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] >= 0) continue;
        const bool few = numbers[i] == -1 - static_cast<int>(Kind::few);
        EXPECT_GE(values[i].size(), few ? 3U : 2U) << people << " people, place " << i;
      }
    }
  }
}

StoredValue value(const char* name, std::int64_t people) {
  return {.name = name, .max = 10, .max_flex = 10, .people = people};
}

TEST(ShownPool, KeepsBackCrossingsOfWhatIsKeptBack) {
  const std::vector<StoredFeature> features{{"gender", {value("a", 12), value("b", 7)}},
                                            {"age", {value("young", 9), value("old", 10)}}};
  const std::vector<Crossing> crossings{{0, 0, 1, 0, 0.2, 8}};
  EXPECT_EQ(shown_pool(features, crossings, 19).crossings[0].kind, Kind::kept_back);
}

TEST(ShownPool, KeepsBackCrossingsThatTheirValueWouldTell) {
  // 18 is shown as 20 (18 to 22), 11 as 10 (8 to 12): the other would be 6 or 7.
  const std::vector<StoredFeature> features{{"gender", {value("a", 18), value("b", 40)}},
                                            {"age", {value("young", 30), value("old", 28)}}};
  const std::vector<Crossing> both{{0, 0, 1, 0, 0.2, 11}, {0, 0, 1, 1, 0.2, 7}};
  const ShownPool shown = shown_pool(features, both, 58);
  EXPECT_EQ(shown.crossings[0].kind, Kind::kept_back);
  EXPECT_EQ(shown.crossings[1].kind, Kind::kept_back);
  // One alone tells nothing of the other.
  EXPECT_EQ(shown_pool(features, {both[1]}, 58).crossings[0].kind, Kind::few);
}

}  // namespace
}  // namespace alongside::draws::shown_pool_test
