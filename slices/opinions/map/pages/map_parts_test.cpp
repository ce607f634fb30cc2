#include "slices/opinions/map/pages/map_parts.h"

#include <gtest/gtest.h>

#include <set>

#include "slices/opinions/map/pages/map_drawing_parts.h"
#include "slices/opinions/map/pages/map_report_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/map/shown/shown_map_testing.h"

namespace alongside::opinions::map_parts_test {
namespace {

using opinion_map::OpinionMap;

const Words& english() {
  return Words::in("en");
}

OpinionMap two_groups() {
  OpinionMap map = map_of({.bubbles = {12, 8}});
  add_statement(map, 1, {{55, 3, 2}, {38, 1, 1}}, {{50, 2, 1}, {43, 2, 2}});
  add_statement(map, 2, {{52, 4, 4}, {3, 36, 1}});
  map.sides =
      opinion_map::SidesAndGroups{.agreement = {0.02, 0, 0.05}, .people = {{30, 30}, {22, 18}}};
  return map;
}

ShownMap shown(const OpinionMap& map) {
  MapSurroundings around = surroundings_of(map, SmallNumbers::hidden);
  around.names.push_back({.letter = 1, .name = "<Evenings> first"});
  return shown_map(map, around);
}

std::string report_of(const ShownMap& map) {
  Html html(english(), "");
  map_report(html, map, "Asthma clinic group");
  return html.result();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(MapReport, TellsGroupsInWords) {
  const std::string report = report_of(shown(two_groups()));
  EXPECT_TRUE(has(report, "There are 2 groups of opinion."));
  EXPECT_TRUE(has(report, "Group A: about 60 people."));
  EXPECT_TRUE(has(report, "Group B (&lt;Evenings&gt; first): about 40 people."));
  EXPECT_TRUE(has(report, "Asthma clinic group"));
  EXPECT_TRUE(has(report, "The groups of opinion are not the sides."));
  EXPECT_TRUE(has(report, "Statement 2"));
  EXPECT_TRUE(has(report, "All sides say so too."));
  EXPECT_TRUE(has(report, "A map is not a vote"));
}

TEST(MapReport, LeadsNowhereAndAsksNothing) {
  const std::string report = report_of(shown(two_groups()));
  for (const char* part : {"href=", "<form", "<script", "<details", "<img"}) {
    EXPECT_FALSE(has(report, part)) << part;
  }
}

TEST(MapReport, SaysWhyThereAreNoGroups) {
  OpinionMap map = map_of({.bubbles = {}});
  map.evidence.verdict = opinion_map::Verdict::no_structure;
  map.people = map.counted = 45;
  map.bubbles = {{{0, 0}, 25}, {{1, 0}, 20}};
  EXPECT_TRUE(has(report_of(shown(map)), "There are no groups of opinion."));
  EXPECT_TRUE(has(report_of(shown(map)), "Those mixed answers went together as much as yours."));
  map.evidence.verdict = opinion_map::Verdict::too_few_people;
  map.people = map.counted = 6;
  map.bubbles.clear();
  const std::string few = report_of(shown(map));
  EXPECT_TRUE(has(few, "when 21 people have answered enough statements."));
  EXPECT_TRUE(has(few, "So far: fewer than 8 people."));
  EXPECT_FALSE(has(few, "alongside-map-place")) << "nothing to draw";
}

OpinionMap a_line() {
  OpinionMap map = two_groups();
  map.evidence.verdict = opinion_map::Verdict::no_gap;
  map.evidence.along_a_line = true;
  map.statements[0].loading = {-0.6, 0.1};
  map.statements[1].loading = {0.7, 0.2};
  return map;
}

TEST(MapReport, CallsALineALine) {
  const std::string report = report_of(shown(a_line()));
  EXPECT_TRUE(has(report, "There are no groups of opinion: people lie along a line."));
  EXPECT_TRUE(has(report,
                  "from people who agree with “Statement 1” to people who agree with "
                  "“Statement 2”."));
  EXPECT_TRUE(has(report, "the map is cut in 2 parts."));
  EXPECT_TRUE(has(report, "Part A: about 60 people."));
  EXPECT_TRUE(has(report, "What all parts share"));
  EXPECT_FALSE(has(report, "Group A"));
  EXPECT_FALSE(has(report, "groups of opinion."));
}

TEST(MapReport, LetsAStatementRunItsOwnWay) {
  EXPECT_TRUE(has(report_of(shown(two_groups())), "scope=\"row\" dir=\"auto\">Statement 1</th>"));
}

TEST(MapReport, SaysOfALineOnlyWhatWasFound) {
  OpinionMap map = a_line();
  map.statements[0].loading = {-0.1, 0};
  EXPECT_TRUE(has(report_of(shown(map)), "from people who disagree with") ||
              has(report_of(shown(map)), "to people who disagree with it."));
  map.evidence.along_a_line = false;
  map.bubbles = map.groups[0].bubbles;
  map.groups.clear();
  for (auto& statement : map.statements) statement.groups.clear();
  const std::string cloud = report_of(shown(map));
  EXPECT_TRUE(has(cloud, "There are no groups of opinion: people lie in one cloud."));
  EXPECT_TRUE(has(cloud, "Their answers go together more than by chance"));
  EXPECT_FALSE(has(cloud, "no more than by chance"));
}

TEST(MapReport, NamesNoEndThatWasNotAnswered) {
  ShownMap map = shown(a_line());
  keep_answered(map, {{1}});
  EXPECT_TRUE(map.ends.empty());
  EXPECT_TRUE(has(report_of(map), "People lie along a line."));
  EXPECT_FALSE(has(report_of(map), "Statement 2"));
}

TEST(MapPicture, DrawsEveryBubbleAndNamesEachGroup) {
  Html html(english(), "");
  map_picture(html, shown(two_groups()));
  const std::string& svg = html.result();
  std::size_t circles = 0;
  for (auto at = svg.find("alongside-map__people "); at != std::string::npos;
       at = svg.find("alongside-map__people ", at + 1)) {
    ++circles;
  }
  EXPECT_EQ(circles, 20U);
  EXPECT_TRUE(has(svg, "role=\"img\""));
  EXPECT_TRUE(has(svg, "<title>Opinion map: What would help?</title>"));
  EXPECT_TRUE(has(svg, ">A</text>"));
  EXPECT_TRUE(has(svg, "&lt;Evenings&gt;"));
  EXPECT_FALSE(has(svg, "style="));
}

TEST(MapPicture, MarksAPlaceForTheOneWhoLooks) {
  Html html(english(), "");
  own_mark(html, shown(two_groups()), {100, 70});
  EXPECT_TRUE(has(html.result(), "x=\"50.0%\" y=\"50.0%\""));
  EXPECT_TRUE(has(html.result(), "aria-hidden=\"true\""));
}

TEST(MapWording, SaysSharesAsFarAsTheyAreKnown) {
  ShownMap map;
  map.groups.push_back({.people = {40, false}});
  map.statements.push_back(
      {.groups = {.sides = {{.kind = RowKind::withheld}}, .all = {.kind = RowKind::withheld}}});
  ShownCounts& counts = map.statements[0].groups.sides[0];
  const auto said = [&](Leaning leaning) {
    const auto message = share_said(english(), {map, 0, 0}, leaning);
    return message ? english()(*message) : "";
  };
  const auto stance = [&] { return english()(stance_of(english(), {map, 0, 0})); };
  EXPECT_EQ(said(Leaning::agree), "");
  EXPECT_EQ(stance(), "too few answered to show");

  counts = {.agree = {30}, .disagree = {10}, .not_sure = {0}, .answered = {40}};
  map.answers = SmallNumbers::shown;
  EXPECT_EQ(said(Leaning::agree), "75% agree");
  EXPECT_EQ(stance(), "75% agree");

  map.answers = SmallNumbers::hidden;
  EXPECT_EQ(said(Leaning::agree), "at least 70% agree") << "28 of 40, as they may be in truth";
  counts.disagree = {0, true};
  EXPECT_EQ(said(Leaning::agree), "at least 80% agree") << "28 and 7";
  EXPECT_EQ(said(Leaning::disagree), "at most 20% disagree");
  counts = {.agree = {20}, .answered = {20}};
  EXPECT_EQ(stance(), "100% agree");
  counts = {.agree = {10}, .disagree = {10}, .answered = {20}};
  EXPECT_EQ(stance(), "50% agree, 50% disagree");
  counts = {.agree = {15},
            .disagree = {0, true},
            .not_sure = {0, true},
            .rather_not_say = {0, true},
            .answered = {20},
            .kind = RowKind::mostly};
  EXPECT_EQ(stance(), "at least 61% agree") << "11 of 18, at the least";
  EXPECT_EQ(said(Leaning::disagree), "at most 39% disagree");
  counts = {.agree = {0, true}, .disagree = {0, true}, .answered = {0, true}};
  EXPECT_EQ(stance(), "both ways, or too few to say");
}

TEST(MapWording, SaysEachPairOfOverlaps) {
  std::set<std::string> said;
  for (int least = 0; least < 4; ++least) {
    for (int most = least; most < 4; ++most) {
      said.insert(
          english()(said_of_sides({static_cast<Overlap>(least), static_cast<Overlap>(most), {}})));
    }
  }
  EXPECT_EQ(said.size(), 9U) << "nothing or little to mostly are said alike";
}

TEST(MapStatements, ShowOnePageOfThem) {
  OpinionMap map = map_of({.bubbles = {8, 8}});
  for (std::int64_t id = 1; id <= 60; ++id) add_statement(map, id, {{30, 5, 5}, {20, 10, 10}});
  const auto page = [&](std::int64_t number) {
    Html html(english(), "");
    statements_of_map(html, shown(map), number);
    return html.result();
  };
  EXPECT_TRUE(has(page(1), "id=\"s-50\""));
  EXPECT_FALSE(has(page(1), "id=\"s-51\""));
  EXPECT_TRUE(has(page(2), "id=\"s-51\""));
  EXPECT_FALSE(has(page(3), "id=\"s-"));
}

}  // namespace
}  // namespace alongside::opinions::map_parts_test
