#include "slices/opinion_map/map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/map_json.h"
#include "slices/opinion_map/testing/crowds.h"
#include "slices/opinion_map/testing/made_up.h"

namespace alongside::opinion_map::map_test {
namespace {

std::vector<std::int32_t> groups_of(const DrawnMap& drawn) {
  std::vector<std::int32_t> groups;
  for (const Placed& placed : drawn.placed) {
    groups.push_back(placed.group ? static_cast<std::int32_t>(*placed.group) : -1);
  }
  return groups;
}

std::vector<std::int32_t> planted(std::size_t people, std::int32_t groups) {
  std::vector<std::int32_t> of;
  for (std::size_t i = 0; i < people; ++i) of.push_back(static_cast<std::int32_t>(i) % groups);
  return of;
}

TEST(OpinionMap, PlantedGroupsAreFound) {
  for (const std::int64_t groups : {2, 3, 4}) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      const auto made = made_up({.people = 160,
                                 .statements = 40,
                                 .groups = groups,
                                 .crossed = groups == 4,
                                 .seed = seed});
      const DrawnMap drawn = draw_map(answers_of(made.given, made.sides));
      const OpinionMap& map = drawn.map;
      ASSERT_EQ(map.evidence.verdict, Verdict::groups) << groups << " " << seed;
      EXPECT_EQ(map.groups.size(), static_cast<std::size_t>(groups)) << seed;
      const auto truth = planted(drawn.placed.size(), static_cast<std::int32_t>(groups));
      EXPECT_GT(adjusted_rand_index(groups_of(drawn), truth), 0.9);
      EXPECT_TRUE(map.evidence.stand_apart);
      EXPECT_GT(map.evidence.same_number, 0.6);
      for (const Group& group : map.groups) EXPECT_GT(group.found_again, 0.8);
      ASSERT_TRUE(map.sides);
      EXPECT_GT(map.sides->agreement.low, 0.7);
      EXPECT_LE(map.sides->agreement.low, map.sides->agreement.value);
    }
  }
}

TEST(OpinionMap, WithoutStructureThereIsOneGroup) {
  int line = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto made =
        made_up({.people = 60 + 10 * static_cast<std::int64_t>(seed), .groups = 1, .seed = seed});
    const OpinionMap map = draw_map(answers_of(made.given), {.resamplings = 5}).map;
    // One conversation in 50 goes together beyond what 98 of 100 shuffled ones reach.
    if (map.evidence.verdict == Verdict::no_gap) ++line;
    EXPECT_NE(map.evidence.verdict, Verdict::groups) << seed;
    EXPECT_TRUE(map.groups.empty());
    EXPECT_FALSE(map.bubbles.empty());
    EXPECT_LE(map.evidence.first_share, map.evidence.first_share_by_chance * 1.5);
  }
  EXPECT_LE(line, 1);
}

/// What 38 of 40 such conversations were called before gaps were looked for: two groups.
TEST(OpinionMap, ALineOfPeopleIsCalledALine) {
  int lines = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto given = crowds::along(crowds::even, 1, 1)({.people = 120, .statements = 30}, seed);
    const DrawnMap drawn = draw_map(answers_of(given), {.resamplings = 5, .shufflings = 50});
    const Evidence& evidence = drawn.map.evidence;
    EXPECT_EQ(evidence.verdict, Verdict::no_gap) << seed;
    EXPECT_GT(evidence.first_share, evidence.first_share_by_chance);
    EXPECT_FALSE(evidence.stand_apart);
    if (evidence.along_a_line) ++lines;
    // A quick map with a few answers more says the same.
    const DrawnMap next = draw_map(
        answers_of(given),
        {.resamplings = 0, .shufflings = 0, .before = &drawn.frame, .map_before = &drawn.map});
    EXPECT_EQ(next.map.evidence.verdict, Verdict::no_gap);
    EXPECT_EQ(next.map.groups.size(), drawn.map.groups.size());
  }
  EXPECT_GE(lines, 9);
}

TEST(OpinionMap, FewPeopleAreNotDivided) {
  const auto made = made_up({.people = 20});
  const OpinionMap map = draw_map(answers_of(made.given)).map;
  EXPECT_EQ(map.evidence.verdict, Verdict::too_few_people);
  EXPECT_TRUE(map.groups.empty());
}

TEST(OpinionMap, LeavesOffWhereItIsAskedTo) {
  const auto answers = answers_of(made_up({.people = 60}).given);
  std::stop_source stop;
  stop.request_stop();
  const std::stop_token asked = stop.get_token();
  EXPECT_THROW(draw_map(answers, {.resamplings = 0, .stop = asked}), DrawingStopped);
  EXPECT_THROW(draw_map(answers, {.shufflings = 0, .stop = asked}), DrawingStopped);
  EXPECT_NO_THROW(draw_map(answers, {.resamplings = 0, .shufflings = 0, .stop = asked}));
}

TEST(OpinionMap, NothingGivesAnEmptyMap) {
  const DrawnMap drawn = draw_map(answers_of({}));
  EXPECT_EQ(drawn.map.people, 0);
  EXPECT_TRUE(drawn.placed.empty());
  EXPECT_EQ(drawn.map.evidence.verdict, Verdict::too_few_people);
}

TEST(OpinionMap, TheOrderOfAnswersDoesNotMatterAndThreadsNeither) {
  auto made = made_up({.groups = 3, .seed = 5});
  const DrawnMap one = draw_map(answers_of(made.given, made.sides), {.threads = 1});
  Random random(8);
  for (std::size_t i = made.given.size(); i > 1; --i) {
    std::swap(made.given[i - 1], made.given[random.below(i)]);
  }
  std::ranges::reverse(made.sides);
  const DrawnMap other = draw_map(answers_of(made.given, made.sides), {.threads = 3});
  EXPECT_EQ(json_of(one.map), json_of(other.map));
  EXPECT_EQ(groups_of(one), groups_of(other));
}

/// Other names for people and statements: other numbers in the last digits at most.
TEST(OpinionMap, NamesOfPeopleAndStatementsDoNotMatter) {
  const auto made = made_up({.groups = 3, .seed = 6});
  auto renamed = made.given;
  for (GivenResponse& one : renamed) {
    one.person = (one.person * 7919) % 100'003;
    one.statement = (one.statement * 104'729) % 10'007;
  }
  const Answers first = answers_of(made.given), second = answers_of(renamed);
  const DrawnMap one = draw_map(first), other = draw_map(second);
  ASSERT_EQ(one.map.groups.size(), other.map.groups.size());
  std::vector<std::int32_t> before, after;
  for (std::size_t i = 0; i < first.people.size(); ++i) {
    const std::int64_t name = (first.people[i] * 7919) % 100'003;
    const auto place = static_cast<std::size_t>(std::ranges::lower_bound(second.people, name) -
                                                second.people.begin());
    before.push_back(groups_of(one)[i]);
    after.push_back(groups_of(other)[place]);
  }
  EXPECT_DOUBLE_EQ(adjusted_rand_index(before, after), 1);
}

TEST(OpinionMap, CountsAddUpAndNoGroupIsSmall) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto made = made_up({.people = 70, .groups = 3, .answered = 0.5, .seed = seed});
    const Answers answers = answers_of(made.given, made.sides);
    const OpinionMap map = draw_map(answers, {.resamplings = 10, .shufflings = 20}).map;
    std::int64_t people = 0;
    for (const Group& group : map.groups) {
      people += group.people;
      EXPECT_GE(group.people, static_cast<std::int64_t>(people_in_group));
      std::int64_t in_bubbles = 0;
      for (const Bubble& bubble : group.bubbles) in_bubbles += bubble.people;
      EXPECT_EQ(in_bubbles, group.people);
    }
    if (!map.groups.empty()) {
      EXPECT_EQ(people, map.counted);
    }
    for (const StatementOnMap& statement : map.statements) {
      Counts sum;
      for (const Counts& group : statement.groups) sum += group;
      if (!map.groups.empty()) {
        EXPECT_EQ(sum, statement.all);
      }
      EXPECT_LE(statement.divides.low, statement.divides.value);
      EXPECT_GE(statement.divides.high, statement.divides.value);
    }
  }
}

/// Answers come in one by one: letters stay with their people, and nobody changes group unless
/// they are at an edge.
TEST(OpinionMap, GroupsKeepTheirLettersAsAnswersComeIn) {
  const auto made = made_up({.people = 90, .groups = 3, .seed = 4});
  std::vector<GivenResponse> first;
  std::ranges::copy_if(made.given, std::back_inserter(first),
                       [](const GivenResponse& one) { return one.person < 60; });
  Answers answers = answers_of(first);
  DrawnMap drawn = draw_map(answers);
  ASSERT_EQ(drawn.map.groups.size(), 3U);
  for (std::int64_t person = 60; person < 90; ++person) {
    std::vector<GivenResponse> row;
    std::ranges::copy_if(made.given, std::back_inserter(row),
                         [&](const GivenResponse& one) { return one.person == person; });
    replace_row(answers, person, no_side, row);
    const DrawnMap next = draw_map(
        answers,
        {.resamplings = 0, .shufflings = 0, .before = &drawn.frame, .map_before = &drawn.map});
    ASSERT_EQ(next.map.groups.size(), 3U) << person;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < drawn.placed.size(); ++i) {
      if (drawn.placed[i].group != next.placed[i].group) ++moved;
    }
    EXPECT_LE(moved, 2U) << person;
    EXPECT_EQ(next.map.evidence.stand_apart, drawn.map.evidence.stand_apart);
    drawn = next;
  }
  const DrawnMap anew = draw_map(answers, {.before = &drawn.frame});
  EXPECT_EQ(groups_of(anew), groups_of(drawn));
}

TEST(OpinionMap, WhoAnsweredLittleIsPlacedAndNotCounted) {
  auto made = made_up({.people = 80, .answered = 1.0});
  for (std::int64_t j = 0; j < 3; ++j) made.given.push_back({500, j, Response::agree});
  const Answers answers = answers_of(made.given);
  const DrawnMap drawn = draw_map(answers, {.resamplings = 0, .shufflings = 10});
  EXPECT_EQ(drawn.map.people, 81);
  EXPECT_EQ(drawn.map.counted, 80);
  EXPECT_FALSE(drawn.placed.back().counted);
  EXPECT_FALSE(drawn.placed.back().group);
  const Point again =
      place_on(drawn.frame,
               {{500, 0, Response::agree}, {500, 1, Response::agree}, {500, 2, Response::agree}});
  EXPECT_NEAR(again.x, drawn.placed.back().place.x, 1e-12);
  EXPECT_NEAR(again.y, drawn.placed.back().place.y, 1e-12);
}

}  // namespace
}  // namespace alongside::opinion_map::map_test
