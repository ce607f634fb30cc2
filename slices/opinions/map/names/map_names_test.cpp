#include "slices/opinions/map/names/map_names.h"

#include <gtest/gtest.h>

namespace alongside::opinions::map_names_test {
namespace {

std::string message_of(const Result<CheckedGroupName>& result) {
  return result ? "" : std::string(result.problems().front().message.text());
}

TEST(MapNames, ShowTheOneThatMostBack) {
  const std::vector<LetterName> shown = names_shown({{{5}, 1, "Later", 1, false},
                                                     {{1}, 0, "Saturdays", 2, false},
                                                     {{2}, 0, "Evenings", 2, true},
                                                     {{3}, 0, "A first one", 1, false}});
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[0].name, "Evenings") << "of equals the first by text";
  EXPECT_EQ(shown[1].letter, 1);
}

TEST(MapNames, StandInAnOrderThatTellsNoTime) {
  std::vector<MapName> names{
      {{1}, 1, "b", 1, false}, {{2}, 0, "z", 1, false}, {{3}, 1, "a", 9, false}};
  put_in_order(names);
  EXPECT_EQ(names[0].text, "z");
  EXPECT_EQ(names[1].text, "a");
  EXPECT_EQ(names[2].text, "b");
}

TEST(MapNames, AreCheckedBesideTheirFields) {
  GroupNamePlace place{.letters = {0, 2}};
  EXPECT_EQ(check_group_name({"0", "Evenings first"}, place)->name, "Evenings first");
  EXPECT_EQ(check_group_name({"2", "Evenings first"}, place)->letter, 2);
  EXPECT_EQ(check_group_name({"1", "x"}, place).problems().front().field, "group");
  EXPECT_EQ(check_group_name({"", "x"}, place).problems().front().field, "group");
  EXPECT_EQ(check_group_name({"A", "x"}, place).problems().front().field, "group");
  EXPECT_EQ(message_of(check_group_name({"0", ""}, place)), "Enter a name for the group");
  EXPECT_TRUE(check_group_name({"0", std::string(60, 'x')}, place));
  EXPECT_FALSE(check_group_name({"0", std::string(61, 'x')}, place));
}

TEST(MapNames, DoNotComeBackAfterTheyWereTakenOut) {
  EXPECT_FALSE(check_group_name({"0", "Rude"}, {.letters = {0}, .taken_out = true}));
}

TEST(MapNames, AreNotMoreThanAnybodyReads) {
  GroupNamePlace place{.letters = {0}, .names_of_letter = names_of_letter_most};
  EXPECT_FALSE(check_group_name({"0", "One more"}, place));
  place.there = true;
  EXPECT_TRUE(check_group_name({"0", "One of them"}, place)) << "it is backed, not added";
}

}  // namespace
}  // namespace alongside::opinions::map_names_test
