#include "slices/meetings/turns/turn.h"

#include <gtest/gtest.h>

namespace alongside::meetings::turn_test {
namespace {

using namespace std::chrono_literals;

const Instant now = Instant(std::chrono::days(20'000));

Turn turn_by(std::int64_t number, std::int64_t person, TurnWay way, TurnState state) {
  Turn turn;
  turn.id = {number};
  turn.person = Id<people::Person>{person};
  turn.way = way;
  turn.state = state;
  turn.side = person % 2 + 1;
  if (state == TurnState::done || state == TurnState::now) turn.began_at = now - 2min;
  if (state == TurnState::done) turn.ended_at = now - 1min;
  return turn;
}

CountedPerson counted(std::int64_t person, std::int64_t side) {
  return {Id<people::Person>{person}, side};
}

TEST(Turn, IsAskedForInEveryWayAndSort) {
  for (const NamedTurnWay& way : turn_ways) {
    for (const NamedTurnSort& sort : turn_sorts) {
      EXPECT_TRUE(accept_turn({std::string(way.name), std::string(sort.name), "x"}, false, 0));
    }
  }
  EXPECT_FALSE(accept_turn({"shouted", "ordinary", ""}, false, 0));
  EXPECT_FALSE(accept_turn({"spoken", "urgent", ""}, false, 0));
  EXPECT_FALSE(accept_turn({"typed", "ordinary", ""}, false, 0)) << "typed, and nothing typed";
  EXPECT_FALSE(accept_turn({"spoken", "ordinary", ""}, true, 0)) << "one at a time";
  EXPECT_FALSE(accept_turn({"spoken", "ordinary", ""}, false, limits::most_turns));
}

TEST(Turn, HowItIsTakenWeighsNothing) {
  for (const NamedTurnWay& way : turn_ways) {
    const std::vector<Turn> turns{turn_by(1, 10, way.way, TurnState::done),
                                  turn_by(2, 10, TurnWay::spoken, TurnState::waiting),
                                  turn_by(3, 11, way.way, TurnState::waiting)};
    const TurnsForRule rule = for_rule(turns, std::nullopt, {counted(10, 1), counted(11, 2)}, now);
    ASSERT_EQ(rule.taken.size(), 1U);
    EXPECT_EQ(rule.taken[0].seconds, 60);
    EXPECT_EQ(suggested_turn(rule.waiting, rule.taken), 3);
  }
}

/// So many people of each side who agreed and take part.
std::size_t counted_of(const std::vector<int>& sides) {
  std::vector<CountedPerson> all;
  for (std::size_t side = 0; side < sides.size(); ++side) {
    for (int n = 0; n < sides[side]; ++n) {
      all.push_back(
          counted(static_cast<std::int64_t>(all.size()) + 1, static_cast<std::int64_t>(side) + 1));
    }
  }
  return whose_side_counts(all).size();
}

TEST(Turn, SidesCountOnlyWhereThreeOrMoreOfEachAgreed) {
  EXPECT_EQ(counted_of({3, 3}), 6U);
  EXPECT_EQ(counted_of({3, 8, 4}), 15U);
  EXPECT_EQ(counted_of({2, 8}), 0U);
  EXPECT_EQ(counted_of({8}), 0U);
  EXPECT_EQ(counted_of({}), 0U);
}

/// Somebody may agree in the meeting without having said that they come, or be the one of a side.
TEST(Turn, ASideOfOnePersonIsNotPartOfTheOrder) {
  const std::vector<CountedPerson> six{counted(10, 1), counted(12, 1), counted(14, 1),
                                       counted(11, 2), counted(13, 2), counted(15, 2)};
  std::vector<Turn> turns{turn_by(1, 10, TurnWay::spoken, TurnState::waiting),
                          turn_by(2, 16, TurnWay::spoken, TurnState::waiting),
                          turn_by(3, 12, TurnWay::spoken, TurnState::done)};
  turns[2].side = 9;  // They changed sides: one that nobody is counted for.
  const TurnsForRule rule = for_rule(turns, std::nullopt, whose_side_counts(six), now);
  EXPECT_EQ(rule.waiting[0].side, 1);
  EXPECT_EQ(rule.waiting[1].side, 0) << "who did not say that they take part is not counted";
  EXPECT_EQ(rule.taken[0].side, 0) << "nobody else counts for this side";
  EXPECT_EQ(for_rule(turns, std::nullopt, {}, now).waiting[0].side, 0);
}

TEST(Turn, OfSomebodyWhoseAccountIsGoneIsNobodyElses) {
  std::vector<Turn> turns{turn_by(1, 10, TurnWay::spoken, TurnState::done),
                          turn_by(2, 11, TurnWay::spoken, TurnState::done)};
  turns[0].person = turns[1].person = std::nullopt;
  const TurnsForRule rule = for_rule(turns, std::nullopt, {}, now);
  EXPECT_NE(rule.taken[0].person, rule.taken[1].person);
}

}  // namespace
}  // namespace alongside::meetings::turn_test
