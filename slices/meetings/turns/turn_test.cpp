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
    const TurnsForRule rule = for_rule(turns, std::nullopt, true, now);
    ASSERT_EQ(rule.taken.size(), 1U);
    EXPECT_EQ(rule.taken[0].seconds, 60);
    EXPECT_EQ(suggested_turn(rule.waiting, rule.taken), 3);
  }
}

TEST(Turn, SidesCountOnlyWhereThreeOrMoreOfEachAgreed) {
  EXPECT_TRUE(sides_count({3, 3}));
  EXPECT_TRUE(sides_count({3, 8, 4}));
  EXPECT_FALSE(sides_count({2, 8}));
  EXPECT_FALSE(sides_count({8}));
  EXPECT_FALSE(sides_count({}));
  const std::vector<Turn> turns{turn_by(1, 10, TurnWay::spoken, TurnState::waiting)};
  EXPECT_EQ(for_rule(turns, std::nullopt, false, now).waiting[0].side, 0);
  EXPECT_EQ(for_rule(turns, std::nullopt, true, now).waiting[0].side, 1);
}

TEST(Turn, OfSomebodyWhoseAccountIsGoneIsNobodyElses) {
  std::vector<Turn> turns{turn_by(1, 10, TurnWay::spoken, TurnState::done),
                          turn_by(2, 11, TurnWay::spoken, TurnState::done)};
  turns[0].person = turns[1].person = std::nullopt;
  const TurnsForRule rule = for_rule(turns, std::nullopt, false, now);
  EXPECT_NE(rule.taken[0].person, rule.taken[1].person);
}

}  // namespace
}  // namespace alongside::meetings::turn_test
