#include "slices/opinion_map/map_json.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>

#include "foundation/base/random.h"

namespace alongside::opinion_map::map_json_test {
namespace {

/// Any finite number: all bits by chance.
double any_number(Random& random) {
  for (;;) {
    const auto number = std::bit_cast<double>(random.next());
    if (std::isfinite(number) && number != 0) return number;
  }
}

Point any_point(Random& random) { return {any_number(random), any_number(random)}; }
Interval any_interval(Random& random) {
  return {any_number(random), any_number(random), any_number(random)};
}
std::int64_t any_count(Random& random) { return static_cast<std::int64_t>(random.below(1000)); }
Counts any_counts(Random& random) {
  return {any_count(random), any_count(random), any_count(random)};
}
Leaning any_leaning(Random& random) {
  return random.below(2) == 0 ? Leaning::agree : Leaning::disagree;
}

Group any_group(Random& random, int letter, std::size_t statements) {
  Group group{.letter = letter, .people = any_count(random), .centre = any_point(random)};
  for (int i = 0; i < 3; ++i) group.bubbles.push_back({any_point(random), any_count(random)});
  for (int i = 0; i < 4; ++i) {
    group.representative.push_back({static_cast<std::size_t>(random.below(statements)),
                                    any_leaning(random), any_number(random), any_number(random),
                                    any_number(random), any_number(random)});
  }
  group.found_again = any_number(random);
  return group;
}

StatementOnMap any_statement(Random& random, std::int64_t id, std::size_t groups,
                             std::size_t sides) {
  StatementOnMap statement{.id = id, .all = any_counts(random)};
  for (std::size_t i = 0; i < groups; ++i) statement.groups.push_back(any_counts(random));
  for (std::size_t i = 0; i < sides; ++i) statement.sides.push_back(any_counts(random));
  statement.loading = any_point(random);
  statement.agree_together = any_interval(random);
  statement.disagree_together = any_interval(random);
  statement.divides = any_interval(random);
  statement.tells_apart = random.below(2) == 0;
  if (random.below(2) == 0) statement.shared_leaning = any_leaning(random);
  statement.shared = static_cast<Shared>(random.below(3));
  return statement;
}

Evidence any_evidence(Random& random, Verdict verdict) {
  Evidence evidence{.verdict = verdict,
                    .first_share = any_number(random),
                    .second_share = any_number(random),
                    .first_share_by_chance = any_number(random),
                    .tried = {},
                    .stand_apart = random.below(2) == 0,
                    .same_number = any_number(random)};
  for (std::size_t i = 2; i < 5; ++i) {
    evidence.tried.push_back({i, any_number(random), any_number(random), any_count(random)});
  }
  return evidence;
}

OpinionMap any_map(std::uint64_t seed) {
  Random random(seed);
  const std::size_t groups = seed % 3 == 0 ? 0 : 2 + random.below(4);
  const std::size_t sides = random.below(4);
  OpinionMap map{.people = 5000 + any_count(random),
                 .counted = any_count(random),
                 .answers = any_count(random)};
  map.evidence = any_evidence(random, groups == 0 ? Verdict::no_structure : Verdict::groups);
  // Ids as large as they come, and below 0 as a file may have them.
  for (std::int64_t i = -3; i < 20; ++i) {
    map.statements.push_back(any_statement(random, i * 450'359'962'737'049, groups, sides));
  }
  for (std::size_t i = 0; i < groups; ++i) {
    map.groups.push_back(any_group(random, static_cast<int>(2 * i), map.statements.size()));
    map.voices.push_back({5, i, std::nullopt, any_leaning(random)});
  }
  for (std::size_t i = 0; i < sides; ++i) {
    map.voices.push_back({7, std::nullopt, i, any_leaning(random)});
  }
  if (groups == 0) map.bubbles.push_back({any_point(random), any_count(random)});
  if (sides > 1) {
    map.sides = {any_interval(random),
                 std::vector(groups, std::vector<std::int64_t>(sides, any_count(random)))};
  }
  return map;
}

Frame any_frame(std::uint64_t seed) {
  Random random(seed);
  Frame frame;
  for (std::int64_t i = 1; i < 30; ++i) {
    frame.columns.push_back({i * 450'359'962'737'049, any_number(random), any_point(random)});
  }
  frame.centres = {{3, any_point(random)}, {1, any_point(random)}};
  frame.reach = std::abs(any_number(random));
  return frame;
}

bool same(const Interval& one, const Interval& other) {
  return one.value == other.value && one.low == other.low && one.high == other.high;
}

// What is written again is the same to the last letter; this looks at the values themselves, so
// that no field is missing in both directions.
void expect_same(const OpinionMap& one, const OpinionMap& other) {
  EXPECT_EQ(one.people, other.people);
  EXPECT_EQ(one.evidence.verdict, other.evidence.verdict);
  EXPECT_EQ(one.evidence.tried.back().silhouette_by_chance,
            other.evidence.tried.back().silhouette_by_chance);
  ASSERT_EQ(one.statements.size(), other.statements.size());
  for (std::size_t i = 0; i < one.statements.size(); ++i) {
    const auto &a = one.statements[i], &b = other.statements[i];
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.all, b.all);
    EXPECT_EQ(a.groups, b.groups);
    EXPECT_EQ(a.sides, b.sides);
    EXPECT_EQ(a.loading, b.loading);
    EXPECT_TRUE(same(a.agree_together, b.agree_together) && same(a.divides, b.divides));
    EXPECT_EQ(a.shared_leaning, b.shared_leaning);
    EXPECT_EQ(a.shared, b.shared);
  }
  ASSERT_EQ(one.groups.size(), other.groups.size());
  for (std::size_t i = 0; i < one.groups.size(); ++i) {
    EXPECT_EQ(one.groups[i].letter, other.groups[i].letter);
    EXPECT_EQ(one.groups[i].bubbles.back().place, other.groups[i].bubbles.back().place);
    EXPECT_EQ(one.groups[i].representative.back().statement,
              other.groups[i].representative.back().statement);
    EXPECT_EQ(one.groups[i].found_again, other.groups[i].found_again);
  }
  ASSERT_EQ(one.sides.has_value(), other.sides.has_value());
  if (one.sides) {
    EXPECT_EQ(one.sides->people, other.sides->people);
  }
  ASSERT_EQ(one.voices.size(), other.voices.size());
  for (std::size_t i = 0; i < one.voices.size(); ++i) {
    EXPECT_EQ(one.voices[i].group, other.voices[i].group);
    EXPECT_EQ(one.voices[i].side, other.voices[i].side);
  }
}

TEST(OpinionMapJson, AMapIsReadAsItWasWritten) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const OpinionMap map = any_map(seed);
    const std::string json = json_of(map);
    const auto read = map_from_json(json);
    ASSERT_TRUE(read) << json;
    expect_same(map, *read);
    EXPECT_EQ(json_of(*read), json);
  }
}

TEST(OpinionMapJson, AFrameIsReadAsItWasWritten) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Frame frame = any_frame(seed);
    const std::string json = json_of(frame);
    const auto read = frame_from_json(json);
    ASSERT_TRUE(read) << json;
    EXPECT_EQ(json_of(*read), json);
    for (std::size_t i = 0; i < frame.columns.size(); ++i) {
      EXPECT_EQ(frame.columns[i].statement, read->columns[i].statement);
      EXPECT_EQ(frame.columns[i].mean, read->columns[i].mean);
      EXPECT_EQ(frame.columns[i].loading, read->columns[i].loading);
    }
    EXPECT_EQ(frame.centres[1].letter, read->centres[1].letter);
    EXPECT_EQ(frame.centres[1].place, read->centres[1].place);
    EXPECT_EQ(frame.reach, read->reach);
  }
}

TEST(OpinionMapJson, AnEmptyMapIsAMapToo) {
  const auto read = map_from_json(json_of(OpinionMap{}));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->evidence.verdict, Verdict::too_few_people);
  EXPECT_TRUE(frame_from_json(json_of(Frame{})));
}

TEST(OpinionMapJson, NothingIsNotNegative) {
  Frame frame;
  frame.columns.push_back({7, -0.0, {-0.0, 1}});
  const std::string json = json_of(frame);
  EXPECT_EQ(json.find("-0"), json.npos);
  EXPECT_EQ(json_of(*frame_from_json(json)), json);
}

TEST(OpinionMapJson, TextCutAnywhereGivesNothing) {
  const std::string json = json_of(any_map(1));
  const std::size_t last_brace = json.rfind('}');
  for (std::size_t length = 0; length <= last_brace; ++length) {
    ASSERT_FALSE(map_from_json(std::string_view(json).substr(0, length))) << length;
  }
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto place = text.find(what);
  EXPECT_NE(place, std::string::npos) << what;
  if (place != std::string::npos) text.replace(place, what.size(), with);
  return text;
}

constexpr std::string_view small =
    R"({"kind":"opinion-map","format":1,"people":9,"counted":8,"answers":70,"evidence":{)"
    R"("verdict":"groups","first_share":0.5,"second_share":1e-1,"first_share_by_chance":0,)"
    R"("tried":[],"stand_apart":true,"same_number":1},"statements":[{"id":4,"all":{"agree":3,)"
    R"("disagree":4,"pass":1},"groups":[{"agree":3,"disagree":4,"pass":1}],"sides":[],)"
    R"("loading":{"x":1,"y":2},"agree_together":{"value":0,"low":0,"high":1},)"
    R"("disagree_together":{"value":0,"low":0,"high":1},"divides":{"value":0,"low":0,"high":1},)"
    R"("tells_apart":false,"shared_leaning":null,"shared":"no"}],"groups":[{"letter":"B",)"
    R"("people":8,"centre":{"x":0,"y":0},"bubbles":[],"representative":[{"statement":4,)"
    R"("leaning":"agree","share":1,"z_share":1,"z_difference":2,"found_again":1}],)"
    R"("found_again":1}],"bubbles":[],"sides":null,"voices":[{"statement":4,"group":"B",)"
    R"("side":null,"leaning":"disagree"}]})";

// The format stands: what is written today can be read for ever.
TEST(OpinionMapJson, WhatThePublishedFormatSaysIsRead) {
  const auto map = map_from_json(small);
  ASSERT_TRUE(map);
  EXPECT_EQ(map->evidence.second_share, 0.1);
  EXPECT_EQ(map->groups.at(0).letter, 1);
  EXPECT_EQ(map->groups.at(0).representative.at(0).statement, 0U);
  EXPECT_EQ(map->voices.at(0).group, 0U);
  EXPECT_EQ(map->voices.at(0).leaning, Leaning::disagree);
  EXPECT_TRUE(map_from_json(replaced(std::string(small), R"("format":1)",
                                     R"("format":1,"a field of later":[{}])")));
}

TEST(OpinionMapJson, WhatNoMapCanSayGivesNothing) {
  const std::string text(small);
  EXPECT_FALSE(map_from_json(replaced(text, R"("format":1)", R"("format":2)")));
  EXPECT_FALSE(map_from_json(replaced(text, "opinion-map", "opinion-map-frame")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("people":9)", R"("people":7)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("people":9)", R"("people":9.5)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("people":9)", R"("people":"9")")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("counted":8)", R"("counted":-1)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("verdict":"groups")", R"("verdict":"many")")));
  EXPECT_FALSE(map_from_json(replaced(text, R"(:"groups")", R"(:"no-structure")")));
  EXPECT_FALSE(map_from_json(replaced(text, "0.5", "1e999")));
  EXPECT_FALSE(map_from_json(replaced(text, R"([{"statement":4)", R"([{"statement":5)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("group":"B")", R"("group":"A")")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("letter":"B")", R"("letter":"b")")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("side":null)", R"("side":0)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("group":"B","side":null)",
                                      R"("group":null,"side":0)")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("sides":[])", R"("sides":{})")));
  EXPECT_FALSE(map_from_json(replaced(text, R"("groups":[{"agree":3,"disagree":4,"pass":1}])",
                                      R"("groups":[])")));
  EXPECT_FALSE(map_from_json(text + "{}"));
  EXPECT_FALSE(map_from_json(std::string(100'000, '[')));
  EXPECT_FALSE(map_from_json(""));
  EXPECT_FALSE(frame_from_json(small));
}

TEST(OpinionMapJson, AFrameWithoutReachGivesNothing) {
  const std::string json = json_of(any_frame(1));
  EXPECT_FALSE(frame_from_json(replaced(json, "\"reach\":", "\"reach\":-")));
}

}  // namespace
}  // namespace alongside::opinion_map::map_json_test
