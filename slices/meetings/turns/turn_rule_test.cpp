#include "slices/meetings/turns/turn_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "foundation/base/random.h"

namespace alongside::meetings::turn_rule_test {
namespace {

TEST(TurnRule, SuggestsWhoHasNotSpokenThenTheSideWithLessTimeThenWhoAskedFirst) {
  const std::vector<TakenTurn> taken{{1, 10, 1, true, 60}, {2, 20, 2, true, 20}};
  EXPECT_EQ(suggested_turn({{3, 10, 1}, {4, 11, 1}}, taken), 4) << "11 has not spoken";
  EXPECT_EQ(suggested_turn({{3, 11, 1}, {4, 21, 2}}, taken), 4) << "side 2 had less time";
  EXPECT_EQ(suggested_turn({{3, 21, 2}, {4, 22, 2}}, taken), 3) << "who asked first";
  EXPECT_EQ(suggested_turn({{3, 11, 1}, {4, 30, 0}, {5, 21, 2}}, taken), 5);
  EXPECT_EQ(suggested_turn({{3, 11, 1}, {4, 30, 0}}, taken), 4) << "in the middle of the sides";
  EXPECT_FALSE(suggested_turn({}, taken));
}

TEST(TurnRule, PointsOfOrderComeBeforeDirectAnswersBeforeOthers) {
  EXPECT_EQ(
      suggested_turn(
          {{1, 10}, {2, 11, 0, TurnSort::direct_answer}, {3, 12, 0, TurnSort::point_of_order}}, {}),
      3);
  EXPECT_EQ(suggested_turn({{1, 10}, {2, 11, 0, TurnSort::direct_answer}}, {}), 2);
}

TEST(TurnRule, AnotherItemIsANewStart) {
  const std::vector<TakenTurn> taken{{1, 10, 0, false, 60}};
  EXPECT_EQ(suggested_turn({{2, 10}, {3, 11}}, taken), 2);
}

/// People who ask at random, of all sorts; the suggestion is always taken.
class Meeting {
 public:
  explicit Meeting(std::uint64_t seed) : random_(seed) {}

  void ask() {
    const auto person = static_cast<std::int64_t>(random_.below(12)) + 1;
    if (std::ranges::find(waiting, person, &AskedTurn::person) != waiting.end()) return;
    waiting.push_back({++last_, person, person % 3,
                       random_.below(3) == 0 ? TurnSort::direct_answer : TurnSort::ordinary});
  }
  std::optional<std::int64_t> next() {
    const auto number = suggested_turn(waiting, taken);
    if (!number) return number;
    const auto turn = std::ranges::find(waiting, *number, &AskedTurn::number);
    taken.push_back({turn->number, turn->person, turn->side, random_.below(4) > 0,
                     static_cast<std::int64_t>(random_.below(300))});
    waiting.erase(turn);
    return number;
  }
  std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }

  std::vector<AskedTurn> waiting;
  std::vector<TakenTurn> taken;

 private:
  Random random_;
  std::int64_t last_ = 0;
};

TEST(TurnRule, NobodyWaitsForEver) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Meeting meeting(seed);
    std::map<std::int64_t, std::int64_t> most_turns_before;  // By number.
    std::map<std::int64_t, std::int64_t> turns_before;
    for (int step = 0; step < 200; ++step) {
      for (auto asked = meeting.below(4); asked > 0; --asked) {
        const std::size_t before = meeting.waiting.size();
        meeting.ask();
        if (meeting.waiting.size() == before) continue;
        // Whoever waits already, and so many more who come later.
        most_turns_before[meeting.waiting.back().number] =
            static_cast<std::int64_t>(before) + most_overtaken;
      }
      const auto number = meeting.next();
      EXPECT_TRUE(!number || turns_before[*number] <= most_turns_before[*number]) << seed;
      for (const AskedTurn& one : meeting.waiting) ++turns_before[one.number];
    }
  }
}

TEST(TurnRule, OnlyWhoWaitsIsSuggested) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Meeting meeting(seed);
    for (int step = 0; step < 60; ++step) {
      for (auto asked = meeting.below(3); asked > 0; --asked) meeting.ask();
      const auto number = suggested_turn(meeting.waiting, meeting.taken);
      EXPECT_EQ(number.has_value(), !meeting.waiting.empty()) << "silence is never forced";
      if (number) {
        EXPECT_NE(std::ranges::find(meeting.waiting, *number, &AskedTurn::number),
                  meeting.waiting.end());
      }
      meeting.next();
    }
  }
}

TEST(TurnRule, OtherNamesForPeopleAndSidesChangeNothing) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Meeting meeting(seed);
    for (int step = 0; step < 40; ++step) {
      for (auto asked = meeting.below(4); asked > 0; --asked) meeting.ask();
      auto waiting = meeting.waiting;
      auto taken = meeting.taken;
      const auto rename = [](auto& turn) {
        turn.person = 1'000 - turn.person * 7;
        if (turn.side != 0) turn.side = 90 - turn.side;
      };
      std::ranges::for_each(waiting, rename);
      std::ranges::for_each(taken, rename);
      std::ranges::reverse(waiting);
      EXPECT_EQ(suggested_turn(waiting, taken), suggested_turn(meeting.waiting, meeting.taken));
      meeting.next();
    }
  }
}

TEST(TurnRule, WhoAskedAndPassedStandsAsIfTheyHadNot) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Meeting meeting(seed);
    for (int step = 0; step < 20; ++step) {
      meeting.ask();
      meeting.next();
    }
    for (int n = 0; n < 4; ++n) meeting.ask();
    if (meeting.waiting.size() < 2) continue;
    // Somebody passes, and asks anew after the others: they stand where a newcomer would.
    AskedTurn passed = meeting.waiting.front();
    meeting.waiting.erase(meeting.waiting.begin());
    const auto without = suggested_turn(meeting.waiting, meeting.taken);
    passed.number = 1'000'000;
    const bool spoke = std::ranges::any_of(meeting.taken, [&](const TakenTurn& one) {
      return one.on_this_item && one.person == passed.person;
    });
    auto with = meeting.waiting;
    with.push_back(passed);
    auto as_newcomer = meeting.waiting;
    as_newcomer.push_back({passed.number, spoke ? passed.person : 999, passed.side, passed.sort});
    EXPECT_EQ(suggested_turn(with, meeting.taken), suggested_turn(as_newcomer, meeting.taken));
    EXPECT_TRUE(without.has_value());
  }
}

}  // namespace
}  // namespace alongside::meetings::turn_rule_test
