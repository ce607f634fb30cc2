#include "slices/design_stage/parts/part_rule.h"

#include <gtest/gtest.h>

#include <set>

#include "foundation/base/random.h"

namespace alongside::design_stage::part_rule_test {
namespace {

Version version(std::int64_t number, const std::string& text) {
  Version one;
  one.id = {number};
  one.text = text;
  return one;
}

TEST(PartRule, EachPartHasAKeyOfItsOwn) {
  std::set<std::string_view> keys;
  for (const Part& part : parts()) EXPECT_TRUE(keys.insert(part.key).second);
  EXPECT_EQ(part_of("missing")->key, "missing");
  EXPECT_EQ(part_of("nothing"), nullptr);
}

TEST(PartRule, AnAimBelongsToASide) {
  EXPECT_EQ(side_of_aim(key_of_aim(12)), 12);
  for (const char* none :
       {"power", "power-", "power-0", "power--1", "power-012", "power- 1", "power-1x", "missing"}) {
    EXPECT_FALSE(side_of_aim(none)) << none;
  }
}

TEST(PartRule, WhatWasLeftIsSeen) {
  EXPECT_EQ(state_of({}), PartState::not_begun);
  Version one = version(1, "Words");
  EXPECT_EQ(state_of(one), PartState::begun);
  one.left_out = true;
  EXPECT_EQ(state_of(one), PartState::left_out);
}

TEST(PartRule, SavesWhatFollowsWhatWasSeen) {
  EXPECT_EQ(judge({.text = "New"}, {})->text, "New");
  EXPECT_EQ(judge({.text = "New", .base = 3}, version(3, "Old"))->text, "New");
  EXPECT_EQ(judge({.text = "Old", .base = 2}, version(3, "Old"))->saving, Saving::unchanged);
  EXPECT_EQ(judge({.text = "New", .base = 2}, version(3, "Old"))->saving, Saving::meanwhile);
  EXPECT_EQ(judge({.text = "New", .base = 0}, version(3, "Old"))->saving, Saving::meanwhile);
}

TEST(PartRule, PutsBothTogetherWithinTheLimit) {
  EXPECT_EQ(judge({.text = "Mine", .base = 3, .both = true}, version(3, "Theirs"))->text,
            "Theirs\n\nMine");
  const std::string half(text_characters / 2, 'a');
  EXPECT_FALSE(judge({.text = half, .base = 3, .both = true}, version(3, half + "b")));
  EXPECT_EQ(judge({.text = half, .base = 2, .both = true}, version(3, "x"))->saving,
            Saving::meanwhile)
      << "another one came in between";
}

TEST(PartRule, IsThereAndWithinTheLimit) {
  EXPECT_FALSE(judge({}, {}));
  EXPECT_FALSE(judge({.text = std::string(text_characters + 1, 'a')}, {}));
  EXPECT_TRUE(judge({.text = std::string(text_characters, 'a')}, {}));
}

/// Many people save from whatever they saw last: each text that was saved is a version, and none is
/// replaced by somebody who had not seen it.
TEST(PartRule, LosesNobodysWords) {
  Random chance(7);
  std::vector<Version> saved;
  std::vector<std::int64_t> seen(5, 0);
  for (int step = 0; step < 2'000; ++step) {
    const std::size_t who = chance.below(seen.size());
    const auto latest = saved.empty() ? std::nullopt : std::optional(saved.back());
    if (chance.below(3) == 0) {
      seen[who] = latest ? latest->id.number : 0;
      continue;
    }
    const auto judged = judge({.text = "step " + std::to_string(step), .base = seen[who]}, latest);
    ASSERT_TRUE(judged);
    if (judged->saving != Saving::save) continue;
    EXPECT_EQ(seen[who], latest ? latest->id.number : 0);
    saved.push_back(version(std::ssize(saved) + 1, judged->text));
  }
  EXPECT_GT(saved.size(), 100U);
}

}  // namespace
}  // namespace alongside::design_stage::part_rule_test
