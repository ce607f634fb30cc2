#include "slices/decisions/outcome/outcome_rule.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::decisions::outcome_rule_test {
namespace {

Counted people(std::int64_t for_it, std::int64_t against, std::int64_t aside = 0,
               std::int64_t silent = 0) {
  return {.members = for_it + against + aside + silent,
          .for_it = for_it,
          .against = against,
          .aside = aside};
}

CountedAnswers of_sides(const std::vector<Counted>& sides) {
  CountedAnswers answers;
  for (const Counted& one : sides) {
    answers.all.members += one.members;
    answers.all.for_it += one.for_it;
    answers.all.against += one.against;
    answers.all.aside += one.aside;
    answers.sides.push_back({{static_cast<std::int64_t>(answers.sides.size()) + 1}, one});
  }
  return answers;
}

TEST(OutcomeRule, SharesAreOfThoseForItAndAgainstIt) {
  EXPECT_FALSE(carries(people(5, 5), Threshold::more_than_half)) << "half is no majority";
  EXPECT_TRUE(carries(people(6, 5, 40), Threshold::more_than_half)) << "aside is neither";
  EXPECT_TRUE(carries(people(4, 2), Threshold::two_thirds)) << "two thirds exactly";
  EXPECT_FALSE(carries(people(5, 3), Threshold::two_thirds));
  EXPECT_TRUE(carries(people(3, 1), Threshold::three_quarters));
  EXPECT_FALSE(carries(people(2, 1), Threshold::three_quarters));
  for (const auto threshold :
       {Threshold::more_than_half, Threshold::two_thirds, Threshold::three_quarters}) {
    EXPECT_FALSE(carries(people(0, 0, 9), threshold)) << "nobody is for it";
  }
}

TEST(OutcomeRule, ASideIsNotOutvotedInSilence) {
  const auto answers = of_sides({people(10, 0), people(1, 2)});
  EXPECT_EQ(verdict_of({.basis = Basis::all}, answers), Verdict::side_against);
  EXPECT_EQ(verdict_of({.basis = Basis::each_side}, answers), Verdict::side_against);
  EXPECT_TRUE(may_pass_knowingly({.basis = Basis::all}, Verdict::side_against));
  EXPECT_FALSE(may_pass_knowingly({.basis = Basis::each_side}, Verdict::side_against))
      << "that each side carries it was the rule";
  EXPECT_FALSE(may_pass_knowingly({.basis = Basis::all}, Verdict::failed));
}

TEST(OutcomeRule, ADividedSideStopsOnlyWhereEachSideIsAsked) {
  const auto answers = of_sides({people(10, 0), people(2, 2)});
  EXPECT_EQ(verdict_of({.basis = Basis::all}, answers), Verdict::passed);
  EXPECT_EQ(verdict_of({.basis = Basis::each_side}, answers), Verdict::side_against);
}

TEST(OutcomeRule, AQuorumCountsThoseWhoStandAside) {
  const Rule half{.quorum_all = 50};
  EXPECT_EQ(verdict_of(half, of_sides({people(2, 0, 3, 5)})), Verdict::passed);
  EXPECT_EQ(verdict_of(half, of_sides({people(2, 0, 2, 6)})), Verdict::too_few);
  const Rule sides{.quorum_side = 50};
  EXPECT_EQ(verdict_of(sides, of_sides({people(9, 0), people(1, 0, 0, 3)})),
            Verdict::too_few_of_side);
  EXPECT_EQ(verdict_of({}, of_sides({people(0, 0, 0, 9)})), Verdict::too_few) << "nobody answered";
}

TEST(OutcomeRule, ConsentIsStoppedByAHarmAlone) {
  const Rule consent{.consent = true};
  EXPECT_EQ(verdict_of(consent, of_sides({people(20, 1)})), Verdict::concerns);
  EXPECT_EQ(verdict_of(consent, of_sides({people(1, 0, 19)})), Verdict::passed);
  EXPECT_EQ(verdict_of(consent, of_sides({people(0, 0, 3)})), Verdict::failed);
  EXPECT_FALSE(may_pass_knowingly(consent, Verdict::concerns));
}

using AllStands = std::vector<Stands>;

TEST(OutcomeRule, OfASecretDecisionNoSmallSideIsToldOf) {
  const Rule secret{.voices = Voices::secret};
  EXPECT_EQ(verdict_of(secret, of_sides({people(7, 0)})), Verdict::too_few);
  EXPECT_EQ(verdict_of(secret, of_sides({people(20, 0), people(0, 7)})), Verdict::passed)
      << "how seven people of a side stand is told to nobody";
  EXPECT_EQ(verdict_of(secret, of_sides({people(4, 5), people(7, 0)})), Verdict::passed)
      << "that the large side was against it would tell that the others were for it";
  EXPECT_EQ(stands_of_sides(secret, of_sides({people(5, 4), people(0, 1)})),
            (AllStands{Stands::unknown, Stands::unknown}))
      << "of nine 'for it' and 'failed' would tell what one person said";
  EXPECT_EQ(verdict_of(secret, of_sides({people(20, 0), people(0, 8)})), Verdict::side_against);
  const Rule each{.voices = Voices::secret, .basis = Basis::each_side};
  EXPECT_EQ(verdict_of(each, of_sides({people(20, 0), people(7, 0)})), Verdict::too_few_of_side);
  EXPECT_EQ(stands_of_sides(secret, of_sides({people(0, 7), people(9, 0)})),
            (AllStands{Stands::unknown, Stands::unknown}));
  EXPECT_EQ(stands_of_sides(secret, of_sides({people(0, 8), people(9, 0), people(0, 0)})),
            (AllStands{Stands::against, Stands::for_it, Stands::unknown}));
}

TEST(OutcomeRule, AFewWhoCountForNoSideAreNotToldOfEither) {
  auto answers = of_sides({people(4, 5), people(8, 0)});
  const Rule secret{.voices = Voices::secret};
  const Rule each{.voices = Voices::secret, .basis = Basis::each_side};
  EXPECT_EQ(verdict_of(secret, answers), Verdict::side_against);
  answers.all.for_it += 1;
  EXPECT_EQ(answers.answered_without_side(), 1);
  EXPECT_EQ(stands_of_sides(secret, answers), (AllStands{Stands::unknown, Stands::unknown}));
  EXPECT_EQ(verdict_of(secret, answers), Verdict::passed);
  EXPECT_EQ(verdict_of(each, answers), Verdict::too_few_of_side);
  answers.all.for_it += 7;
  EXPECT_EQ(stands_of_sides(secret, answers), (AllStands{Stands::against, Stands::for_it}));
}

// ---- Properties, over answers by chance ----

Counted by_chance(Random& random) {
  const auto some = [&] { return static_cast<std::int64_t>(random.below(12)); };
  return people(some(), some(), some(), some());
}

Rule rule_by_chance(Random& random) {
  return {.consent = random.below(4) == 0,
          .voices = static_cast<Voices>(random.below(2)),
          .basis = static_cast<Basis>(random.below(2)),
          .threshold = static_cast<Threshold>(random.below(3)),
          .quorum_all = static_cast<std::int64_t>(random.below(4)) * 25,
          .quorum_side = static_cast<std::int64_t>(random.below(4)) * 25};
}

std::vector<Counted> sides_by_chance(Random& random) {
  std::vector<Counted> sides;
  for (std::uint64_t n = random.below(4) + 1; n > 0; --n) sides.push_back(by_chance(random));
  return sides;
}

TEST(OutcomeRule, WhatPassesHasNoKnownSideAgainstIt) {
  Random random(1);
  for (int n = 0; n < 50'000; ++n) {
    const Rule rule = rule_by_chance(random);
    const auto answers = of_sides(sides_by_chance(random));
    if (verdict_of(rule, answers) != Verdict::passed) continue;
    const auto stands = stands_of_sides(rule, answers);
    for (std::size_t side = 0; side < stands.size(); ++side) {
      EXPECT_NE(stands[side], Stands::against);
      if (rule.basis == Basis::each_side && !rule.consent &&
          answers.sides[side].people.members > 0) {
        EXPECT_EQ(stands[side], Stands::for_it);
      }
    }
  }
}

TEST(OutcomeRule, TheOrderOfSidesChangesNothing) {
  Random random(2);
  for (int n = 0; n < 20'000; ++n) {
    const Rule rule = rule_by_chance(random);
    auto sides = sides_by_chance(random);
    const Verdict before = verdict_of(rule, of_sides(sides));
    std::ranges::reverse(sides);
    EXPECT_EQ(verdict_of(rule, of_sides(sides)), before);
  }
}

/// Who was silent and now says yes, or says yes in place of no, stops nothing that passed, however
/// many sides there are.
TEST(OutcomeRule, OneMoreForItStopsNothingThatPassed) {
  Random random(3);
  for (int n = 0; n < 50'000; ++n) {
    const Rule rule = rule_by_chance(random);
    auto sides = sides_by_chance(random);
    if (verdict_of(rule, of_sides(sides)) != Verdict::passed) continue;
    const bool told = tells_of_sides(rule, of_sides(sides));
    Counted& side = sides[random.below(sides.size())];
    if (side.answered() < side.members) {
      ++side.for_it;
    } else if (side.against > 0) {
      --side.against;
      ++side.for_it;
    } else {
      continue;
    }
    const auto after = of_sides(sides);
    // Where so few of a side had answered that nothing was told of sides, that may change.
    if (tells_of_sides(rule, after) != told) continue;
    EXPECT_EQ(verdict_of(rule, after), Verdict::passed);
  }
}

TEST(OutcomeRule, WhereEachSideCarriesItAllDo) {
  Random random(4);
  for (int n = 0; n < 20'000; ++n) {
    const auto sides = sides_by_chance(random);
    const auto threshold = static_cast<Threshold>(random.below(3));
    if (!std::ranges::all_of(sides, [&](const Counted& one) { return carries(one, threshold); })) {
      continue;
    }
    EXPECT_TRUE(carries(of_sides(sides).all, threshold));
  }
}

}  // namespace
}  // namespace alongside::decisions::outcome_rule_test
