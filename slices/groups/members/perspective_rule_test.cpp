#include "slices/groups/members/perspective_rule.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::groups::perspective_rule_test {
namespace {

const Id<Constituency> lived{11}, professional{12}, own{13};
const std::vector<SideMeaning> first_sides{{lived, SideKind::lived_experience},
                                           {professional, SideKind::professional}};
const std::vector<SideMeaning> own_sides{{lived, SideKind::own}, {own, SideKind::own}};

PerspectivesForm form(std::vector<std::string> perspectives, std::string side) {
  return {.perspectives = std::move(perspectives), .seen_by = "only_me", .side = std::move(side)};
}

std::string field_of(const Result<SaidPerspectives>& result) {
  return result ? "" : result.problems().front().field;
}

TEST(Sides, FollowFromWhatWasTicked) {
  EXPECT_EQ(accept_perspectives(form({"0", "1", "2", "3"}, "from_perspectives"), first_sides)->side,
            lived);
  EXPECT_EQ(accept_perspectives(form({"4", "5", "6"}, "from_perspectives"), first_sides)->side,
            professional);
}

TEST(Sides, AreChosenByWhoTicksBoth) {
  EXPECT_EQ(field_of(accept_perspectives(form({"0", "4"}, "from_perspectives"), first_sides)),
            "side");
  EXPECT_EQ(accept_perspectives(form({"0", "4"}, "11"), first_sides)->side, lived);
  EXPECT_EQ(accept_perspectives(form({"0", "4"}, "12"), first_sides)->side, professional);
}

TEST(Sides, CannotBeTheOtherOne) {
  EXPECT_EQ(field_of(accept_perspectives(form({"4"}, "11"), first_sides)), "side");
}

TEST(Sides, AreChosenInAGroupThatNamedItsOwn) {
  EXPECT_EQ(field_of(accept_perspectives(form({"0"}, "from_perspectives"), own_sides)), "side");
  EXPECT_EQ(accept_perspectives(form({"0"}, "13"), own_sides)->side, own);
  EXPECT_EQ(accept_perspectives(form({}, "13"), own_sides)->side, own);
}

TEST(Sides, AreChosenWhereAThirdWasAdded) {
  std::vector<SideMeaning> three = first_sides;
  three.push_back({own, SideKind::own});
  EXPECT_EQ(field_of(accept_perspectives(form({"0"}, "from_perspectives"), three)), "side");
  EXPECT_EQ(accept_perspectives(form({"4"}, "13"), three)->side, own);
}

TEST(Sides, NobodyHasToCountForOne) {
  EXPECT_EQ(accept_perspectives(form({"0"}, "none"), first_sides)->side, std::nullopt);
  EXPECT_TRUE(accept_perspectives(form({}, "none"), first_sides));
  EXPECT_EQ(field_of(accept_perspectives(form({}, "from_perspectives"), first_sides)),
            "perspective");
}

TEST(Sides, OfAnotherGroupAreRefused) {
  EXPECT_EQ(field_of(accept_perspectives(form({"0"}, "99"), first_sides)), "side");
  EXPECT_EQ(field_of(accept_perspectives(form({"0"}, "nonsense"), first_sides)), "side");
}

TEST(OwnWords, LeaveTheSideToChoose) {
  PerspectivesForm sent = form({"7"}, "from_perspectives");
  sent.own_words = "I clean the wards";
  EXPECT_EQ(field_of(accept_perspectives(sent, first_sides)), "side");
  sent.side = "12";
  EXPECT_EQ(accept_perspectives(sent, first_sides)->side, professional);
}

TEST(OwnWords, TickTheirBoxThemselves) {
  PerspectivesForm sent = form({}, "none");
  sent.own_words = " I clean\nthe wards ";
  const auto said = accept_perspectives(sent, first_sides);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->perspectives, std::vector{Perspective::own_words});
  EXPECT_EQ(said->own_words, "I clean the wards");
}

TEST(OwnWords, AreThereWhenTickedAndNotTooLong) {
  EXPECT_EQ(field_of(accept_perspectives(form({"7"}, "none"), first_sides)), "own_words");
  PerspectivesForm sent = form({"7"}, "none");
  sent.own_words = std::string(201, 'a');
  EXPECT_EQ(field_of(accept_perspectives(sent, first_sides)), "own_words");
}

TEST(Perspectives, AreKeptToOneselfUnlessSaidOtherwise) {
  PerspectivesForm sent = form({"0"}, "none");
  sent.seen_by = "";
  EXPECT_EQ(accept_perspectives(sent, first_sides)->seen_by, SeenBy::only_me);
  sent.seen_by = "group";
  EXPECT_EQ(accept_perspectives(sent, first_sides)->seen_by, SeenBy::group);
}

TEST(Perspectives, CountOnceAndPassOverNonsense) {
  const auto said = accept_perspectives(form({"4", "0", "4", "8", "-1", "x"}, "none"), first_sides);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->perspectives, (std::vector{Perspective::uses_service, Perspective::works_here}));
}

/// Whatever is sent: a side that is accepted is one of the group's, and where perspectives agree
/// on a side nobody counts for another.
TEST(Perspectives, NeverCountForAnotherSideThanTheyTell) {
  Random random(7);
  const std::vector<std::string> choices{"from_perspectives", "none", "11", "12", "13", ""};
  for (int round = 0; round < 5000; ++round) {
    PerspectivesForm sent;
    for (auto left = random.below(5); left > 0; --left) {
      sent.perspectives.push_back(std::to_string(random.below(9)));
    }
    if (random.below(3) == 0) sent.own_words = "mine";
    sent.side = choices[random.below(choices.size())];
    const auto& sides = random.below(2) == 0 ? first_sides : own_sides;
    const auto said = accept_perspectives(sent, sides);
    if (!said || !said->side) continue;
    EXPECT_NE(std::ranges::find(sides, *said->side, &SideMeaning::id), sides.end());
    const auto told = derived_side(said->perspectives, sides);
    EXPECT_TRUE(!told || told == said->side);
  }
}

}  // namespace
}  // namespace alongside::groups::perspective_rule_test
