#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/counting/counting.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/outcome/option_count_asking.h"
#include "slices/decisions/proposals/options.h"

namespace alongside::decisions::option_count_test {
namespace {

/// A decision among options with two sides, and what people gave.
struct Made {
  Round round;
  OptionsAsked asked{.round = round};

  Made(DecisionMethod method, std::size_t options, std::int64_t places = 1) {
    round.method = method;
    round.places = places;
    round.dots = method == DecisionMethod::dots ? 5 : 0;
    for (std::size_t n = 0; n < options; ++n) {
      asked.names.push_back(name_in_file(n + 1, {std::string(1, static_cast<char>('A' + n)), ""}));
    }
    asked.sides = {{.side = {1}, .name = "One"}, {.side = {2}, .name = "Two"}};
    asked.lot = "a lot";
  }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  void give(std::int64_t side, const Marks& marks, std::int64_t people = 1) {
    for (std::int64_t n = 0; n < people; ++n) asked.given.push_back({side, text_of(marks)});
    asked.answers.push_back({side, gave_marks, people});
    count_in(side, people);
  }
  void stand_aside(std::int64_t side, std::int64_t people) {
    asked.answers.push_back({side, stood_aside, people});
    count_in(side, people);
  }
  void count_in(std::int64_t side, std::int64_t people) {
    asked.members += people;
    for (RoundSide& one : asked.sides) {
      if (one.side.number == side) one.members += people;
    }
  }
  Verdict verdict() const {
    return verdict_of(rule_of(round.plan()), count_options(asked).counted);
  }
};

using Chosen = std::vector<std::int64_t>;

TEST(OptionCount, MostPointsOfAllAreChosen) {
  Made made(DecisionMethod::scores, 3);
  made.give(1, {5, 0, 3}, 4);
  made.give(2, {4, std::nullopt, 3}, 2);
  const auto counted = count_options(made.asked);
  EXPECT_EQ(counted.outcome.chosen_by(0), Chosen{1});
  EXPECT_EQ(counted.outcome.chosen_by(1), Chosen{1});
  EXPECT_EQ(counted.outcome.chosen_by(2), Chosen{1});
  EXPECT_EQ(made.verdict(), Verdict::passed);
}

TEST(OptionCount, ASideThatChoosesOtherwiseIsNotOutvotedInSilence) {
  for (const Basis basis : {Basis::all, Basis::each_side}) {
    Made made(DecisionMethod::scores, 2);
    made.round.basis = basis;
    made.give(1, {5, 0}, 6);
    made.give(2, {0, 5}, 3);
    const auto counted = count_options(made.asked);
    EXPECT_EQ(counted.outcome.chosen_by(0), Chosen{1});
    EXPECT_EQ(counted.outcome.chosen_by(2), Chosen{2});
    EXPECT_EQ(made.verdict(), Verdict::side_against);
    const Rule rule = rule_of(made.round.plan());
    EXPECT_EQ(stands_of_sides(rule, counted.counted),
              (std::vector<Stands>{Stands::for_it, Stands::against}));
    EXPECT_EQ(may_pass_knowingly(rule, Verdict::side_against), basis == Basis::all);
  }
}

TEST(OptionCount, OtherOrderOfTheSameIsNotOtherwise) {
  Made made(DecisionMethod::scores, 3, 2);
  made.give(1, {5, 4, 0}, 3);
  made.give(2, {4, 5, 0}, 2);
  EXPECT_EQ(made.verdict(), Verdict::passed);
}

TEST(OptionCount, ATieWithinASideIsNotAgainstWhatAllChose) {
  Made made(DecisionMethod::scores, 2);
  made.give(1, {1, 5}, 3);
  made.give(2, {5, 5}, 3);
  for (int n = 0; n < 30; ++n) {
    made.asked.lot = "lot " + std::to_string(n);
    EXPECT_EQ(count_options(made.asked).outcome.chosen_by(2), Chosen{2});
    EXPECT_EQ(made.verdict(), Verdict::passed);
  }
}

TEST(OptionCount, WhoStandsAsideCountsForTheQuorumAlone) {
  Made made(DecisionMethod::scores, 2);
  made.round.quorum_all = 75;
  made.asked.members = 4;
  made.give(1, {0, 2});
  made.asked.members = 4;
  EXPECT_EQ(made.verdict(), Verdict::too_few);
  made.stand_aside(1, 2);
  made.asked.members = 4;
  EXPECT_EQ(made.verdict(), Verdict::passed);
}

TEST(OptionCount, WhereNobodyGivesAnythingNothingIsChosen) {
  for (const bool zeros : {true, false}) {
    Made made(DecisionMethod::scores, 2);
    if (zeros) made.give(1, {0, 0}, 3);
    if (!zeros) made.stand_aside(1, 3);
    EXPECT_TRUE(count_options(made.asked).outcome.chosen.empty());
    EXPECT_EQ(made.verdict(), Verdict::failed);
  }
}

TEST(OptionCount, ASideThatGaveNothingIsAskedWhereEachSideIs) {
  Made made(DecisionMethod::scores, 2);
  made.give(1, {5, 0}, 3);
  made.stand_aside(2, 2);
  EXPECT_EQ(made.verdict(), Verdict::passed);
  made.round.basis = Basis::each_side;
  EXPECT_EQ(made.verdict(), Verdict::side_against);
}

TEST(OptionCount, ATieForAPlaceIsTold) {
  Made made(DecisionMethod::scores, 3);
  made.give(1, {5, 5, 0}, 2);
  const auto counted = count_options(made.asked);
  ASSERT_EQ(counted.outcome.ties.size(), 1U);
  EXPECT_TRUE(counted.outcome.ties[0].by_lot);
  EXPECT_EQ(options_in(counted.outcome.ties[0]).front(), counted.outcome.chosen_by(0).front());
  Made dots(DecisionMethod::dots, 2);
  dots.give(1, {4, 0});
  dots.give(2, {0, 2}, 2);
  const auto by_people = count_options(dots.asked);
  EXPECT_EQ(by_people.outcome.chosen_by(0), Chosen{2}) << "dots from more people";
  ASSERT_EQ(by_people.outcome.ties.size(), 1U);
  EXPECT_FALSE(by_people.outcome.ties[0].by_lot);
  Made both(DecisionMethod::scores, 3, 2);
  both.give(1, {5, 5, 0}, 2);
  EXPECT_TRUE(count_options(both.asked).outcome.ties.empty()) << "both are chosen";
}

TEST(OptionCount, EachSidesRankingIsCountedByItself) {
  Made made(DecisionMethod::ranking, 3);
  made.give(1, {1, 2, std::nullopt}, 4);
  made.give(2, {std::nullopt, 1, 2}, 3);
  made.give(2, {std::nullopt, 2, 1}, 2);
  const auto counted = count_options(made.asked);
  EXPECT_EQ(counted.outcome.chosen_by(0), Chosen{2}) << "whose third goes out moves on";
  EXPECT_EQ(counted.outcome.chosen_by(1), Chosen{1});
  EXPECT_EQ(counted.outcome.chosen_by(2), Chosen{2});
  EXPECT_EQ(made.verdict(), Verdict::side_against);
  EXPECT_FALSE(counted.outcome.stages.empty());
}

TEST(OptionCount, OfASecretRankingStagesHaveWordsAndNoNumbers) {
  for (const std::int64_t people : {17, 18}) {
    Made made(DecisionMethod::ranking, 3);
    made.round.voices = Voices::secret;
    made.give(1, {1, 2, 3}, 8);
    made.give(2, {2, 1, 3}, people - 8);
    const auto counted = count_options(made.asked);
    EXPECT_FALSE(counted.outcome.chosen.empty());
    EXPECT_EQ(counted.outcome.stages.empty(), people < limits::fewest_for_numbers);
    for (const CountStage& one : counted.outcome.stages) {
      EXPECT_TRUE(one.hidden);
      EXPECT_EQ(one.votes, 0);
    }
  }
}

Marks any_marks(Random& random, const Made& made) {
  Marks marks(made.asked.names.size());
  std::int64_t left = made.round.method == DecisionMethod::dots ? made.round.dots : 1'000;
  for (auto& one : marks) {
    if (random.below(4) == 0) continue;
    one = static_cast<int>(
        random.below(static_cast<std::uint64_t>(std::min<std::int64_t>(left, 5)) + 1));
    left -= *one;
  }
  return marks;
}

void give_by_chance(Random& random, Made& made, std::uint64_t most) {
  for (std::uint64_t n = random.below(most + 1); n > 0; --n) {
    made.give(static_cast<std::int64_t>(random.below(3)), any_marks(random, made));
  }
}

counting::ScoreTable table_of(const Made& made, std::optional<std::int64_t> side) {
  counting::ScoreTable table{.options = made.asked.names, .sides = {""}, .ballots = {}};
  for (const GivenMarks& one : made.asked.given) {
    if (side && one.side != *side) continue;
    table.ballots.push_back({0, marks_in(one.marks, made.asked.names.size())});
  }
  return table;
}

/// What is chosen is what the engine puts first, for everybody and each side.
TEST(OptionCount, AgreesWithTheEngine) {
  Random random(11);
  for (int n = 0; n < 2'000; ++n) {
    const bool dots = random.below(2) == 0;
    Made made(dots ? DecisionMethod::dots : DecisionMethod::scores, 2 + random.below(5));
    made.round.places = 1 + static_cast<std::int64_t>(random.below(made.asked.names.size() - 1));
    give_by_chance(random, made, 9);
    const auto what = dots ? counting::TotalOf::dots : counting::TotalOf::scores;
    const auto counted = count_options(made.asked);
    const auto totals = counting::add_up(table_of(made, std::nullopt), what,
                                         counting::lot_of(made.asked.names, made.asked.lot));
    Chosen expected;
    for (const std::size_t one : totals.order) {
      if (static_cast<std::int64_t>(expected.size()) < made.round.places &&
          totals.all[one].points > 0) {
        expected.push_back(static_cast<std::int64_t>(one) + 1);
      }
    }
    ASSERT_EQ(counted.outcome.chosen_by(0), expected);
    for (std::int64_t side = 1; side <= 2; ++side) {
      const auto own = counting::add_up(table_of(made, side), what, totals.order);
      std::int64_t least = 1'000, most_left_out = 0;
      const Chosen chosen = counted.outcome.chosen_by(side);
      for (std::size_t one = 0; one < made.asked.names.size(); ++one) {
        const bool in =
            std::ranges::find(chosen, static_cast<std::int64_t>(one) + 1) != chosen.end();
        if (in) least = std::min(least, own.all[one].points);
        if (!in) most_left_out = std::max(most_left_out, own.all[one].points);
      }
      EXPECT_GE(least, most_left_out) << "a side's choice has most of its points";
    }
    std::vector<std::int64_t> shown(made.asked.names.size() + 1);
    for (const TallyCell& one : counted.tally) {
      if (one.line == 0) shown[static_cast<std::size_t>(one.answer)] = one.people;
    }
    for (std::size_t one = 0; one < made.asked.names.size(); ++one) {
      EXPECT_EQ(shown[one + 1], totals.all[one].points) << "open numbers are as they are";
    }
  }
}

/// The order in which answers lie changes nothing.
TEST(OptionCount, DoesNotDependOnTheOrderOfAnswers) {
  Random random(12);
  for (int n = 0; n < 300; ++n) {
    Made made(DecisionMethod::scores, 4, 2);
    give_by_chance(random, made, 9);
    const auto first = count_options(made.asked);
    std::ranges::reverse(made.asked.given);
    const auto second = count_options(made.asked);
    EXPECT_EQ(first.outcome.chosen_by(0), second.outcome.chosen_by(0));
    EXPECT_EQ(first.outcome.chosen_by(1), second.outcome.chosen_by(1));
  }
}

TEST(OptionCount, OfFewSecretAnswersNothingIsTold) {
  Random random(13);
  for (int n = 0; n < 1'000; ++n) {
    Made made(DecisionMethod::scores, 3);
    made.round.voices = Voices::secret;
    std::int64_t people[3] = {};
    for (std::int64_t side = 0; side < 3; ++side) {
      people[side] = static_cast<std::int64_t>(random.below(12));
      for (std::int64_t one = 0; one < people[side]; ++one)
        made.give(side, any_marks(random, made));
    }
    const std::int64_t all = people[0] + people[1] + people[2];
    const auto counted = count_options(made.asked);
    if (all < limits::fewest_for_secret) {
      EXPECT_TRUE(counted.outcome.chosen.empty() && counted.outcome.ties.empty());
    }
    const bool few_of_any = std::ranges::any_of(people, [](std::int64_t of_side) {
      return of_side > 0 && of_side < limits::fewest_for_secret;
    });
    for (std::int64_t side = 1; side <= 2; ++side) {
      if (few_of_any) {
        EXPECT_TRUE(counted.outcome.chosen_by(side).empty());
      }
    }
    for (const OptionTie& one : counted.outcome.ties) {
      if (all < limits::fewest_for_numbers) {
        EXPECT_TRUE(one.options.empty());
      }
    }
    for (const TallyCell& one : counted.tally) {
      if (one.hidden || one.answer == 0) continue;
      EXPECT_GE(all, limits::fewest_for_numbers);
      EXPECT_GE(one.people, limits::fewest_for_secret * limits::most_score);
      EXPECT_EQ(one.people % (5 * limits::most_score), 0) << "points are rounded as people are";
    }
  }
}

/// However a small side gave its points: what is shown is the same, as long as all together are.
TEST(OptionCount, NoNumberTellsOfASmallSide) {
  for (int large_points = 0; large_points <= 5; ++large_points) {
    std::vector<std::vector<TallyCell>> seen;
    std::vector<Verdict> verdicts;
    for (const int small : {0, 5}) {
      Made made(DecisionMethod::scores, 2);
      made.round.voices = Voices::secret;
      made.give(1, {large_points, 1}, 15);
      made.give(1, {5 - small, 1}, 5);
      made.give(2, {small, 1}, 5);
      auto counted = count_options(made.asked);
      const Rule rule = rule_of(made.round.plan());
      verdicts.push_back(verdict_of(rule, counted.counted));
      EXPECT_TRUE(counted.outcome.chosen_by(1).empty()) << "it would tell what the others chose";
      EXPECT_EQ(stands_of_sides(rule, counted.counted)[0], Stands::unknown);
      seen.push_back(std::move(counted.tally));
    }
    EXPECT_EQ(verdicts[0], verdicts[1]);
    ASSERT_EQ(seen[0].size(), seen[1].size());
    for (std::size_t n = 0; n < seen[0].size(); ++n) {
      EXPECT_EQ(seen[0][n].people, seen[1][n].people);
      EXPECT_EQ(seen[0][n].hidden, seen[1][n].hidden);
    }
  }
}

}  // namespace
}  // namespace alongside::decisions::option_count_test
