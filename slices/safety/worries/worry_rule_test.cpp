#include "slices/safety/worries/worry_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::safety::worry_rule_test {
namespace {

using testing::ElementsAre;

const PersonId ben{2}, asha{1}, ebele{5};

std::vector<std::string> fields_of(const Problems& problems) {
  std::vector<std::string> fields;
  for (const Problem& problem : problems) fields.push_back(problem.field);
  return fields;
}

TEST(Worry, NeedsItsWordsAndAChoice) {
  const auto none = accept_worry({}, {ben});
  ASSERT_FALSE(none);
  EXPECT_THAT(fields_of(none.problems()), ElementsAre("what", "name"));
  const auto worry = accept_worry({.what = "I am afraid", .name = "no"}, {ben});
  ASSERT_TRUE(worry);
  EXPECT_EQ(worry->what, "I am afraid");
}

TEST(Worry, HasAnEnd) {
  const WorryForm form{.what = std::string(limits::what_characters + 1, 'a'),
                       .whom = std::string(limits::whom_characters + 1, 'a'),
                       .reach = std::string(limits::reach_characters + 1, 'a'),
                       .name = "no"};
  const auto worry = accept_worry(form, {ben});
  ASSERT_FALSE(worry);
  EXPECT_THAT(fields_of(worry.problems()), ElementsAre("what", "whom", "reach"));
}

TEST(Worry, LeavesSomebodyToReadIt) {
  WorryForm form{.what = "a", .name = "no", .hidden_from = {"2"}};
  ASSERT_TRUE(accept_worry(form, {ben, asha}));
  EXPECT_THAT(accept_worry(form, {ben, asha})->hidden_from, ElementsAre(ben));
  form.hidden_from = {"2", "1"};
  EXPECT_FALSE(accept_worry(form, {ben, asha}));
  form.hidden_from = {"99", "nonsense"};
  EXPECT_TRUE(accept_worry(form, {ben, asha})->hidden_from.empty());
}

TEST(Worry, IsHiddenFromWhomTheWriterNamesAndWhoCouldComeToLead) {
  const PersonId carys{7};
  const WorryForm form{.what = "a", .name = "no", .hidden_from = {"2"}};
  const auto worry = accept_worry(form, {ben, asha}, {carys, ben});
  ASSERT_TRUE(worry);
  EXPECT_THAT(worry->hidden_from, ElementsAre(ben, carys));
  const auto nobody_left = accept_worry({.what = "a", .name = "no"}, {ben}, {ben});
  ASSERT_FALSE(nobody_left);
  EXPECT_THAT(fields_of(nobody_left.problems()), ElementsAre("others"));
}

TEST(Worry, TakesNamesOneOnEachLine) {
  EXPECT_THAT(names_typed(" Carys Ann \r\n\n\tBen"), ElementsAre("Carys Ann", "Ben"));
  EXPECT_TRUE(names_typed(" \n").empty());
}

/// It may be about whoever leads: they cannot make themselves contacts and read what waits.
TEST(WhoMayBeTold, LeavesOutWhoCameLaterByTheirOwnDoing) {
  const Instant came{std::chrono::hours(10)};
  const Instant later = came + std::chrono::hours(1);
  const auto may = [&](const ContactSince& one) {
    return !who_may_be_told({one}, came, {ben}).empty();
  };
  EXPECT_TRUE(may({.person = asha, .agreed_at = came, .leads = true, .asked_by = asha}));
  EXPECT_TRUE(may({.person = asha, .agreed_at = came, .asked_by = ben}));
  EXPECT_TRUE(may({.person = asha, .agreed_at = later, .asked_by = ebele}));
  EXPECT_FALSE(may({.person = asha, .agreed_at = later, .leads = true, .asked_by = ebele}));
  EXPECT_FALSE(may({.person = asha, .agreed_at = later, .asked_by = asha}))
      << "also when they lead no more";
  EXPECT_FALSE(may({.person = asha, .agreed_at = later, .asked_by = ben}))
      << "it is hidden from who asked her";
  EXPECT_FALSE(may({.person = asha, .agreed_at = later, .asked_by = std::nullopt}))
      << "nobody knows who asked her";
  EXPECT_THAT(
      who_may_be_told(
          {{ben, later, false, ebele}, {asha, later, true, ebele}, {ebele, came, false, {}}}, came,
          {}),
      ElementsAre(ben, ebele));
}

TEST(NextContact, IsTheFirstWhoMayAndWasNotTold) {
  EXPECT_EQ(next_contact({ben, asha, ebele}, {}, {}), ben);
  EXPECT_EQ(next_contact({ben, asha, ebele}, {ben}, {asha}), ebele);
  EXPECT_EQ(next_contact({ben, asha}, {ben}, {asha}), std::nullopt);
  EXPECT_EQ(next_contact({}, {}, {}), std::nullopt);
}

/// However it goes: nobody is told from whom it is hidden, nobody twice, all others once.
TEST(NextContact, TellsAllButThoseFromWhomItIsHidden) {
  Random random(3);
  for (int round = 0; round < 500; ++round) {
    std::vector<PersonId> contacts, hidden, told;
    for (std::int64_t person = 1; person <= 6; ++person) {
      if (random.below(3) > 0) contacts.push_back({person});
      if (random.below(3) == 0) hidden.push_back({person});
    }
    while (const auto next = next_contact(contacts, told, hidden)) {
      EXPECT_EQ(std::ranges::count(told, *next), 0);
      EXPECT_EQ(std::ranges::count(hidden, *next), 0);
      told.push_back(*next);
    }
    for (const PersonId contact : contacts) {
      EXPECT_EQ(std::ranges::count(told, contact) + std::ranges::count(hidden, contact), 1);
    }
  }
}

TEST(Hours, AreAmongThoseToChoose) {
  EXPECT_TRUE(accept_hours("24"));
  EXPECT_FALSE(accept_hours("25"));
  EXPECT_FALSE(accept_hours(""));
}

TEST(Step, NeedsWords) {
  EXPECT_FALSE(accept_step({}));
  EXPECT_FALSE(accept_step({.what = std::string(limits::step_characters + 1, 'a')}));
  EXPECT_TRUE(accept_step({.what = "I rang her"}));
}

}  // namespace
}  // namespace alongside::safety::worry_rule_test
