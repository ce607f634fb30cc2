#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/decisions/outcome/tally_asking.h"

namespace alongside::decisions::tally_test {
namespace {

std::vector<RoundSide> sides_called(const std::vector<const char*>& names) {
  std::vector<RoundSide> sides;
  for (const char* name : names) {
    sides.push_back({.side = {static_cast<std::int64_t>(sides.size()) + 1}, .name = name});
  }
  return sides;
}

std::string text_of(const std::vector<TallyCell>& cells) {
  std::string all;
  for (const TallyCell& one : cells) {
    all += std::to_string(one.line) + one.sides + ":" + std::to_string(one.answer) + "=" +
           (one.hidden ? "*" : std::to_string(one.people)) + " ";
  }
  return all;
}

std::vector<TallyCell> secret(const std::vector<RoundSide>& sides,
                              const std::vector<SideAnswers>& answers) {
  return tally_of(DecisionMethod::yes_no, Voices::secret, sides, answers);
}

TEST(Tally, OpenAnswersAreCountedAsTheyAre) {
  const auto cells = tally_of(DecisionMethod::yes_no, Voices::open, sides_called({"A", "B"}),
                              {{1, 1, 3}, {2, 2, 1}, {0, 1, 2}});
  EXPECT_EQ(text_of(cells),
            "0:0=6 0:1=5 0:2=1 0:3=0 1A:0=3 1A:1=3 1A:2=0 1A:3=0 2B:0=1 2B:1=0 2B:2=1 2B:3=0 "
            "3:0=2 3:1=2 3:2=0 3:3=0 ");
}

/// However a small side answered: what is shown is the same, as long as all together are the same.
TEST(Tally, NothingIsToldOfASmallSide) {
  const auto sides = sides_called({"A", "B"});
  for (std::int64_t large_yes = 0; large_yes <= 12; ++large_yes) {
    for (std::int64_t small = 1; small < limits::fewest_for_secret; ++small) {
      std::string shown;
      const std::int64_t large = 20;
      const std::int64_t yes = large_yes + small;
      for (std::int64_t small_yes = 0; small_yes <= small; ++small_yes) {
        const auto cells = secret(sides, {{1, 1, yes - small_yes},
                                          {1, 2, large - (yes - small_yes)},
                                          {2, 1, small_yes},
                                          {2, 2, small - small_yes}});
        if (shown.empty()) shown = text_of(cells);
        EXPECT_EQ(text_of(cells), shown) << small_yes << " of " << small;
      }
    }
  }
}

/// By chance: each row that is shown has eight people or more, and rows leave nobody over who could
/// be had by taking them from the whole.
TEST(Tally, RowsOfSecretAnswersAreNeverSmall) {
  Random random(5);
  const auto sides = sides_called({"A", "B", "C"});
  for (int n = 0; n < 20'000; ++n) {
    std::vector<SideAnswers> answers;
    std::int64_t people[4] = {};
    for (std::int64_t side = 0; side < 4; ++side) {
      for (std::int64_t answer = 1; answer <= 3; ++answer) {
        const auto some = static_cast<std::int64_t>(random.below(random.below(12) + 1));
        answers.push_back({side, answer, some});
        people[side] += some;
      }
    }
    const auto cells = secret(sides, answers);
    const std::int64_t all = people[0] + people[1] + people[2] + people[3];
    if (all < limits::fewest_for_secret) {
      EXPECT_TRUE(std::ranges::all_of(cells, &TallyCell::hidden)) << text_of(cells);
    }
    std::int64_t named = 0;
    for (const TallyCell& one : cells) {
      if (one.line == 0 || one.answer != 0) continue;
      std::int64_t in_row = 0;
      for (std::int64_t side = 0; side < 4; ++side) {
        const std::string name = side == 0 ? "" : sides[static_cast<std::size_t>(side) - 1].name;
        const std::string lines = "\n" + one.sides + "\n";
        if (lines.find("\n" + name + "\n") != std::string::npos) in_row += people[side];
      }
      EXPECT_GE(in_row, limits::fewest_for_secret) << text_of(cells);
      named += in_row;
    }
    if (named > 0) {
      EXPECT_EQ(named, all) << "somebody is left over: " << text_of(cells);
    }
  }
}

/// A row of few does not tell that all said the same, nor that somebody did not.
TEST(Tally, OfFewPeopleNoSmallNumberIsShown) {
  const auto sides = sides_called({"A"});
  for (std::int64_t yes = 0; yes <= 40; ++yes) {
    for (std::int64_t no = 0; yes + no <= 40; ++no) {
      for (const TallyCell& one : secret(sides, {{1, 1, yes}, {1, 2, no}})) {
        if (!one.hidden) {
          EXPECT_GE(one.people, limits::fewest_for_secret) << yes << " " << no;
        }
      }
    }
  }
}

/// All that is shown of a secret round: what came out, how sides stand, and the table.
std::string shown_of(const Rule& rule, const std::vector<RoundSide>& sides,
                     const std::vector<SideAnswers>& answers) {
  const auto method = rule.consent ? DecisionMethod::consent : DecisionMethod::yes_no;
  const auto counted = counted_answers(method, 60, sides, answers);
  std::string all = std::to_string(static_cast<int>(verdict_of(rule, counted))) + " ";
  for (const Stands one : stands_of_sides(rule, counted)) {
    all += std::to_string(static_cast<int>(one));
  }
  return all + " " + text_of(tally_of(method, Voices::secret, sides, answers));
}

/// Of all tables with a small side, one of 8 or 9 and some others: however its people answered,
/// what is shown is the same, as long as all together are the same. So nothing tells what one of
/// them said but the sum of all, which the verdict has to tell.
void expect_nothing_told(const Rule& rule, const std::vector<RoundSide>& sides,
                         std::int64_t small_side, std::int64_t others) {
  for (std::int64_t large = 8; large <= 9; ++large) {
    for (std::int64_t small = 1; small < limits::fewest_for_secret; ++small) {
      for (std::int64_t yes = small; yes <= large; ++yes) {
        std::string shown;
        for (std::int64_t small_yes = 0; small_yes <= small; ++small_yes) {
          const std::int64_t no = rule.consent ? 4 : 2;
          const auto now = shown_of(rule, sides,
                                    {{1, 1, yes - small_yes},
                                     {1, no, large - (yes - small_yes)},
                                     {small_side, 1, small_yes},
                                     {small_side, no, small - small_yes},
                                     {3, 1, others}});
          if (shown.empty()) shown = now;
          ASSERT_EQ(now, shown) << small_yes << " of " << small << ", " << yes << " of all";
        }
      }
    }
  }
}

TEST(Tally, NothingThatIsShownTellsOfOneOfASmallSide) {
  const auto sides = sides_called({"A", "B", "C"});
  for (const bool consent : {false, true}) {
    for (const Basis basis : {Basis::all, Basis::each_side}) {
      for (const Threshold threshold :
           {Threshold::more_than_half, Threshold::two_thirds, Threshold::three_quarters}) {
        for (const std::int64_t small_side : {0, 2}) {
          for (const std::int64_t others : {0, 3, 8}) {
            expect_nothing_told({.consent = consent,
                                 .voices = Voices::secret,
                                 .basis = basis,
                                 .threshold = threshold},
                                sides, small_side, others);
          }
        }
      }
    }
  }
}

TEST(Tally, WithFewSecretAnswersNoReasonIsShownEither) {
  const auto sides = sides_called({"A", "B"});
  for (std::int64_t yes = 0; yes < 20; ++yes) {
    EXPECT_EQ(tells_of_answers(secret(sides, {{1, 1, yes}})), yes >= limits::fewest_for_secret);
    EXPECT_TRUE(
        tells_of_answers(tally_of(DecisionMethod::yes_no, Voices::open, sides, {{1, 1, yes}})));
  }
}

}  // namespace
}  // namespace alongside::decisions::tally_test
