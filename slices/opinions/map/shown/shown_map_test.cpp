#include "slices/opinions/map/shown/shown_map.h"

#include <gtest/gtest.h>

#include <map>

#include "foundation/base/random.h"
#include "slices/opinions/map/shown/shown_findings.h"
#include "slices/opinions/map/shown/shown_map_testing.h"

namespace alongside::opinions::shown_map_test {
namespace {

using opinion_map::OpinionMap;
using OnMap = opinion_map::Counts;

ShownMap shown(const OpinionMap& map, SmallNumbers small_numbers = SmallNumbers::hidden) {
  return shown_map(map, surroundings_of(map, small_numbers));
}

TEST(ShownMap, ShowsCountsAsTheQuestionSays) {
  OpinionMap map = map_of({.bubbles = {12, 1}});
  map.people = 71;
  add_statement(map, 4, {{50, 6, 4}, {5, 0, 0}});
  const ShownMap hidden = shown(map);
  EXPECT_EQ(hidden.people, (ShownNumber{70, false}));
  EXPECT_EQ(hidden.groups[0].people, (ShownNumber{60, false}));
  EXPECT_TRUE(hidden.groups[1].people.hidden);
  EXPECT_TRUE(hidden.statements[0].groups.sides[0].disagree.hidden);
  EXPECT_TRUE(hidden.statements[0].groups.sides[1].disagree.hidden) << "a zero would tell";
  const ShownMap all = shown(map, SmallNumbers::shown);
  EXPECT_EQ(all.people.number, 71);
  EXPECT_EQ(all.statements[0].groups.sides[0].disagree.number, 6);
}

TEST(ShownMap, LeavesOutStatementsWithoutAText) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  add_statement(map, 1, {{36, 2, 2}, {3, 35, 2}});
  add_statement(map, 2, {{36, 2, 2}, {3, 35, 2}});
  map.voices.push_back({.statement = 0, .group = 1, .leaning = opinion_map::Leaning::disagree});
  map.voices.push_back({.statement = 1, .group = 1, .leaning = opinion_map::Leaning::disagree});
  for (const SmallNumbers small_numbers : {SmallNumbers::shown, SmallNumbers::hidden}) {
    MapSurroundings around = surroundings_of(map, small_numbers);
    around.statements.erase(around.statements.begin());
    const ShownMap without = shown_map(map, around);
    ASSERT_EQ(without.statements.size(), 1U);
    EXPECT_EQ(without.statements[0].id.number, 2);
    for (const FewStandBy& voice : without.voices) EXPECT_EQ(voice.statement, 0U);
    for (const DividingStatement& one : without.dividing) EXPECT_EQ(one.statement, 0U);
  }
  EXPECT_EQ(shown_map(map, surroundings_of(map, SmallNumbers::shown)).voices.size(), 2U);
}

TEST(ShownMap, HasNoResultsOfWhatFewerThanThreeAnswered) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  add_statement(map, 1, {{1, 0, 0}, {0, 1, 0}});
  MapSurroundings around = surroundings_of(map, SmallNumbers::shown);
  around.imported = false;
  EXPECT_FALSE(shown_map(map, around).statements[0].enough);
  EXPECT_TRUE(shown_map(map, around).statements[0].groups.all.answered.hidden);
  around.imported = true;
  EXPECT_EQ(shown_map(map, around).statements[0].groups.all.answered.number, 2);
}

/// Results are exact there, of other people: of each statement one could be taken from the other.
TEST(ShownMap, IsNeverExactOfAQuestionThatIsAnsweredHere) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  map.sides =
      opinion_map::SidesAndGroups{.agreement = {0.2, 0.05, 0.35}, .people = {{30, 10}, {38, 2}}};
  add_statement(map, 1, {{36, 2, 2}, {3, 35, 2}}, {{30, 7, 3}, {9, 30, 1}});
  MapSurroundings around = surroundings_of(map, SmallNumbers::shown);
  around.imported = false;
  const ShownMap live = shown_map(map, around);
  EXPECT_EQ(live.people.number, map.people) << "how many they are is no secret there";
  for (const ShownTally* tally : {&live.statements[0].groups, &live.statements[0].sides}) {
    for (const ShownCounts& row : tally->sides) EXPECT_NE(row.kind, RowKind::exact);
    EXPECT_NE(tally->all.kind, RowKind::exact);
  }
  ASSERT_TRUE(live.beside_sides);
  EXPECT_TRUE(live.beside_sides->people[1][1].hidden);
  around.imported = true;
  EXPECT_EQ(shown_map(map, around).statements[0].groups.sides[0].kind, RowKind::exact);
}

TEST(ShownMap, TakesTheEnginesFindingsWhereEverythingIsShown) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  add_statement(map, 1, {{36, 2, 2}, {35, 3, 2}});
  add_statement(map, 2, {{20, 18, 2}, {3, 35, 2}});
  add_statement(map, 3, {{30, 8, 2}, {3, 35, 2}});
  map.statements[0].shared_leaning = opinion_map::Leaning::agree;
  map.statements[0].shared = opinion_map::Shared::across_groups_and_sides;
  map.statements[1].tells_apart = map.statements[2].tells_apart = true;
  map.statements[1].divides.value = 0.4;
  map.statements[2].divides.value = 0.7;
  map.groups[1].representative.push_back(
      {.statement = 1, .leaning = opinion_map::Leaning::disagree});
  const ShownMap found = shown(map, SmallNumbers::shown);
  ASSERT_EQ(found.shared.size(), 1U);
  EXPECT_TRUE(found.shared[0].across_sides);
  ASSERT_EQ(found.dividing.size(), 2U);
  EXPECT_EQ(found.dividing[0].statement, 2U) << "the widest gap first";
  EXPECT_EQ(found.dividing[0].agrees_more, 0U);
  EXPECT_EQ(found.dividing[0].agrees_less, 1U);
  ASSERT_EQ(found.groups[1].telling.size(), 1U);
  EXPECT_EQ(found.groups[1].telling[0].leaning, Leaning::disagree);
}

TEST(ShownMap, FindsWhatTheShownCountsSay) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  add_statement(map, 1, {{38, 1, 1}, {36, 2, 2}}, {{40, 1, 1}, {34, 2, 2}});
  add_statement(map, 2, {{37, 1, 2}, {1, 36, 3}});
  const ShownMap found = shown(map);
  ASSERT_EQ(found.shared.size(), 1U);
  EXPECT_TRUE(found.shared[0].across_sides);
  ASSERT_EQ(found.dividing.size(), 1U);
  EXPECT_EQ(found.dividing[0].agrees_more, 0U);
  ASSERT_EQ(found.groups[0].telling.size(), 1U);
  EXPECT_EQ(found.groups[0].telling[0].leaning, Leaning::agree);
  ASSERT_EQ(found.groups[1].telling.size(), 1U);
  EXPECT_EQ(found.groups[1].telling[0].leaning, Leaning::disagree);
}

TEST(ShownMap, NamesNothingThatAHiddenNumberCouldUndo) {
  OpinionMap map = map_of({.bubbles = {8, 2}});
  add_statement(map, 1, {{2, 38, 0}, {7, 0, 0}});
  const ShownMap found = shown(map);
  ASSERT_TRUE(found.statements[0].groups.sides[1].agree.hidden);
  EXPECT_TRUE(found.groups[1].telling.empty()) << "they might be one person";
  EXPECT_TRUE(found.dividing.empty());
  EXPECT_TRUE(found.voices.empty());
}

TEST(ShownMap, KnowsThatAGroupHasNoMoreAnswersThanPeople) {
  const ShownCounts counts{
      .agree = {15, false}, .disagree = {0, true}, .not_sure = {0, true}, .kind = RowKind::rounded};
  const auto agree = [&](const ShownNumber& people, SmallNumbers small_numbers) {
    return share_in_group(counts, people, small_numbers, Leaning::agree).value();
  };
  const Share tight = agree({15, false}, SmallNumbers::hidden);
  EXPECT_EQ(tight.least_count, 13) << "15 may be rounded";
  EXPECT_EQ(tight.least_total, 17) << "and then there are four others, though each * could be 7";
  EXPECT_EQ(tight.most_count, 17) << "nobody may stand behind a *";
  EXPECT_EQ(tight.most_total, 17);
  EXPECT_EQ(agree({60, false}, SmallNumbers::hidden).least_total, 27);
  const ShownCounts few{.agree = {0, true}, .not_sure = {0, true}, .kind = RowKind::withheld};
  EXPECT_FALSE(share_in_group(few, {0, true}, SmallNumbers::hidden, Leaning::agree))
      << "they might be two";
}

/// What the shown counts allow holds the true share, whatever that is.
TEST(ShownMap, NeverClaimsMoreThanIsTrue) {
  Random random(3);
  for (int round = 0; round < 20000; ++round) {
    const auto some = [&] { return static_cast<std::int64_t>(random.below(30)); };
    const Counts truth{.agree = some(), .disagree = some(), .not_sure = some() / 2};
    const std::int64_t answered = truth.answered();
    const std::int64_t people = answered + static_cast<std::int64_t>(random.below(4));
    const ShownTally tally = shown_tally({truth}, Showing::from_eight);
    const auto share = share_in_group(tally.sides[0], shown_number(people, SmallNumbers::hidden),
                                      SmallNumbers::hidden, Leaning::agree);
    if (!share) continue;
    const double in_truth = static_cast<double>(truth.agree) / static_cast<double>(answered);
    ASSERT_LE(share->least(), in_truth + 1e-9);
    ASSERT_GE(share->most(), in_truth - 1e-9);
  }
}

TEST(ShownMap, ReckonsFindingsItselfWhileAMapIsNotSettled) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  add_statement(map, 1, {{37, 1, 2}, {1, 36, 3}});
  map.evidence.first_share_by_chance = 0;
  EXPECT_EQ(shown(map, SmallNumbers::shown).dividing.size(), 1U);
}

/// All that a reader sees of a map, as one text.
std::string seen(const ShownMap& map) {
  std::string text;
  const auto put = [&](std::int64_t number) { text += std::to_string(number) + " "; };
  const auto put_number = [&](const ShownNumber& number) {
    put(number.hidden ? -1 : number.number);
  };
  for (const ShownGroup& group : map.groups) {
    put_number(group.people);
    for (const TellingStatement& one : group.telling) {
      put(static_cast<std::int64_t>(one.statement) * 2 + static_cast<int>(one.leaning));
    }
    text += "/ ";
  }
  for (const StatementOfMap& statement : map.statements) {
    for (const ShownTally* tally : {&statement.groups, &statement.sides}) {
      for (const ShownCounts& counts : tally->sides) {
        put_number(counts.agree), put_number(counts.disagree), put_number(counts.not_sure);
      }
    }
  }
  for (const SharedStatement& one : map.shared) {
    put(static_cast<std::int64_t>(one.statement)), put(one.across_sides);
  }
  text += "/ ";
  for (const DividingStatement& one : map.dividing) put(static_cast<std::int64_t>(one.statement));
  text += "/ ";
  for (const FewStandBy& one : map.voices) put(static_cast<std::int64_t>(one.statement));
  return text;
}

/// Rows of answers by how they are shown.
class Disguises {
 public:
  Disguises() {
    for (std::int64_t agree = 0; agree < 30; ++agree) {
      for (std::int64_t disagree = 0; disagree < 30; ++disagree) {
        for (std::int64_t pass = 0; pass < 10; ++pass) {
          const OnMap row{agree, disagree, pass};
          alike_[shown_as(row)].push_back(row);
        }
      }
    }
  }
  /// Another one that is shown in the same way.
  OnMap of(const OnMap& row, Random& random) const {
    const auto& alike = alike_.at(shown_as(row));
    return alike[random.below(alike.size())];
  }

 private:
  static std::vector<std::int64_t> shown_as(const OnMap& row) {
    const ShownRow shown = shown_row({row.agree, row.disagree, row.pass, 0}, Showing::from_eight);
    std::vector<std::int64_t> seen{static_cast<std::int64_t>(shown.kind), shown.whole.number};
    for (const ShownNumber& part : shown.parts) seen.push_back(part.hidden ? -1 : part.number);
    return seen;
  }

  std::map<std::vector<std::int64_t>, std::vector<OnMap>> alike_;
};

TEST(ShownMap, TellsTheSameOfAllMapsThatShowTheSameCounts) {
  Random random(11);
  const Disguises disguises;
  const auto some = [&] { return static_cast<std::int64_t>(random.below(30)); };
  const auto answers = [&] { return OnMap{some(), some(), some() / 3}; };
  for (int round = 0; round < 200; ++round) {
    OpinionMap map = map_of({.bubbles = {9, 7, 6}});
    for (std::int64_t id = 1; id <= 12; ++id) {
      add_statement(map, id, {answers(), answers(), answers()}, {answers(), answers()});
    }
    OpinionMap other = map;
    for (auto& statement : other.statements) {
      // What the engine found of the exact counts may differ in any way.
      statement.tells_apart = random.below(2) == 0;
      statement.shared = static_cast<opinion_map::Shared>(random.below(3));
      statement.shared_leaning = opinion_map::Leaning::disagree;
      for (auto* tally : {&statement.groups, &statement.sides}) {
        for (OnMap& counts : *tally) {
          counts = disguises.of(counts, random);
        }
      }
      statement.all = {};
      for (const OnMap& counts : statement.groups) statement.all += counts;
    }
    other.groups[1].representative.push_back({.statement = random.below(12)});
    other.voices.push_back({.statement = random.below(12), .group = 0});
    ASSERT_EQ(seen(shown(map)), seen(shown(other)));
  }
}

TEST(ShownMap, KeepsOfFindingsWhatSomebodyAnswered) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  for (std::int64_t id = 1; id <= 4; ++id) add_statement(map, id, {{37, 1, 2}, {1, 36, 3}});
  MapSurroundings around = surroundings_of(map, SmallNumbers::hidden);
  around.names.push_back({.letter = 1, .name = "Those who wait"});
  ShownMap mine = shown_map(map, around);
  ASSERT_EQ(mine.dividing.size(), 4U);
  EXPECT_EQ(mine.groups[1].name, "Those who wait");
  keep_answered(mine, {{2}, {4}});
  ASSERT_EQ(mine.statements.size(), 2U);
  EXPECT_EQ(mine.statements[1].id.number, 4);
  ASSERT_EQ(mine.dividing.size(), 2U);
  EXPECT_EQ(mine.dividing[1].statement, 1U);
  EXPECT_EQ(mine.groups[0].telling.size(), 2U);
  EXPECT_EQ(mine.groups[1].name, "") << "names may say what others think";
}

TEST(ShownMap, DrawsInClassesWhereNumbersAreHidden) {
  for (std::int64_t people = 5; people < 80; ++people) {
    EXPECT_EQ(drawn_size(people, SmallNumbers::shown), people);
    for (std::int64_t other = people; other < 80; ++other) {
      if (shown_number(people, SmallNumbers::hidden) != shown_number(other, SmallNumbers::hidden)) {
        continue;
      }
      EXPECT_EQ(drawn_size(people, SmallNumbers::hidden), drawn_size(other, SmallNumbers::hidden));
    }
  }
}

TEST(ShownMap, PutsEverythingOnTheGrid) {
  const OpinionMap map = map_of({.bubbles = {12, 9, 7, 5, 4}});
  const ShownMap drawn = shown(map);
  for (const ShownGroup& group : drawn.groups) {
    for (const ShownBubble& bubble : group.bubbles) {
      EXPECT_GE(bubble.place.x, 12);
      EXPECT_LE(bubble.place.x, map_width - 12);
      EXPECT_GE(bubble.place.y, 12);
      EXPECT_LE(bubble.place.y, map_height - 12);
    }
  }
  const Grid grid(map, 0);
  EXPECT_EQ(grid.place({0, 0}), (GridPlace{map_width / 2, map_height / 2}));
  EXPECT_EQ(grid.place({1e9, 1e9}), (GridPlace{map_width, 0})) << "up is up";
}

TEST(ShownMap, SaysInWordsHowSureItIs) {
  EXPECT_EQ(certainty_of(0.59), Certainty::seldom);
  EXPECT_EQ(certainty_of(0.6), Certainty::roughly);
  EXPECT_EQ(certainty_of(0.75), Certainty::mostly);
  EXPECT_EQ(certainty_of(1), Certainty::nearly_always);
  OpinionMap map = map_of({.bubbles = {8, 8}});
  EXPECT_EQ(shown(map).groups[0].found_again, Certainty::nearly_always);
  map.evidence.first_share_by_chance = 0;
  EXPECT_EQ(shown(map).groups[0].found_again, Certainty::not_tried);
}

TEST(ShownMap, PutsGroupsBesideSides) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  map.sides =
      opinion_map::SidesAndGroups{.agreement = {0.2, 0.05, 0.35}, .people = {{30, 10}, {38, 2}}};
  const auto beside = shown(map).beside_sides;
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->least, Overlap::none);
  EXPECT_EQ(beside->most, Overlap::partly);
  EXPECT_EQ(beside->people[0][0].number, 30);
  EXPECT_TRUE(beside->people[1][1].hidden);
  map.sides->people = {{12, 7}, {0, 0}};
  const auto of_one_mind = shown(map).beside_sides;
  ASSERT_TRUE(of_one_mind);
  EXPECT_TRUE(of_one_mind->people[1][0].hidden) << "a zero would tell where all of the side are";
  EXPECT_TRUE(of_one_mind->people[0][1].hidden && of_one_mind->people[1][1].hidden);
}

TEST(ShownMap, HasALetterForEachGroup) {
  EXPECT_EQ(letter_text(0), "A");
  EXPECT_EQ(letter_text(25), "Z");
  EXPECT_EQ(letter_text(26), "AA");
  EXPECT_EQ(letter_text(27), "AB");
}

}  // namespace
}  // namespace alongside::opinions::shown_map_test
