#include "slices/groups/group_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::groups::group_rule_test {
namespace {

GroupForm good_form() {
  return {.form = "group",
          .openness = "listed",
          .name = "Asthma clinic group",
          .purpose = "Shorter waits",
          .serves = "Everybody who comes to the clinic",
          .ground_rules = "We listen",
          .sides = {"Lived experience", "Professional", "", "", ""},
          .organisations = ""};
}

Result<AcceptedGroup> accept(const GroupForm& form) {
  return accept_group(form, english_sides());
}

std::vector<std::string> fields_of(const Problems& problems) {
  std::vector<std::string> fields;
  for (const Problem& problem : problems) fields.push_back(problem.field);
  return fields;
}

using Fields = std::vector<std::string>;

TEST(StartingAGroup, TakesAGoodForm) {
  const auto group = accept(good_form());
  ASSERT_TRUE(group);
  EXPECT_EQ(group->name, "Asthma clinic group");
  EXPECT_EQ(group->openness, Openness::listed);
  EXPECT_EQ(group->sides, (std::vector<Side>{{SideKind::lived_experience, "Lived experience"},
                                             {SideKind::professional, "Professional"}}));
}

TEST(StartingAGroup, SaysEverythingThatIsWrongAtOnce) {
  const auto group = accept({});
  ASSERT_FALSE(group);
  EXPECT_EQ(fields_of(group.problems()), (Fields{"form", "name", "side_1", "openness"}));
}

TEST(StartingAGroup, OffersNoPlanYet) {
  GroupForm form = good_form();
  form.form = "plan";
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"form"});
}

TEST(StartingAGroup, CountsCharactersAndNotBytes) {
  GroupForm form = good_form();
  for (int i = 0; i < 99; ++i) form.name += "é";
  form.name = form.name.substr(form.name.size() - 198);
  EXPECT_TRUE(accept(form));
  form.name += "ab";
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"name"});
}

TEST(StartingAGroup, RefusesLongTexts) {
  GroupForm form = good_form();
  form.purpose = std::string(2001, 'a');
  form.serves = std::string(1001, 'a');
  form.ground_rules = std::string(4001, 'a');
  form.sides[2] = std::string(81, 'a');
  EXPECT_EQ(fields_of(accept(form).problems()),
            (Fields{"purpose", "serves", "ground_rules", "side_3"}));
}

TEST(StartingAGroup, NamesTwoToFiveDifferentSides) {
  GroupForm form = good_form();
  form.sides = {"Patients", "", "", "", ""};
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"side_2"});
  form.sides = {"Patients", "Nurses", "Doctors", "Carers", "Council"};
  EXPECT_EQ(accept(form)->sides.size(), 5U);
  form.sides = {"Patients", "patients", "", "", ""};
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"side_2"});
}

TEST(StartingAGroup, ASideWithANewNameHasItsOwnMeaning) {
  GroupForm form = good_form();
  form.sides[1] = "Clinic staff";
  EXPECT_EQ(accept(form)->sides[1].kind, SideKind::own);
}

TEST(StartingAPartnership, NamesItsOrganisations) {
  GroupForm form = good_form();
  form.form = "partnership";
  form.organisations = " City council\n\nRiver trust \nCity council\n";
  EXPECT_EQ(accept(form)->organisations, (Fields{"City council", "River trust"}));
  form.organisations = "City council";
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"organisations"});
  form.organisations.clear();
  for (int i = 0; i < 51; ++i) form.organisations += "Organisation " + std::to_string(i) + "\n";
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"organisations"});
  form.organisations = "One\nTwo\n" + std::string(201, 'a');
  EXPECT_EQ(fields_of(accept(form).problems()), Fields{"organisations"});
}

TEST(StartingAPartnership, AGroupKeepsNoOrganisations) {
  GroupForm form = good_form();
  form.organisations = "One\nTwo";
  EXPECT_TRUE(accept(form)->organisations.empty());
}

const std::vector<Side> two_sides{{SideKind::lived_experience, "Lived experience"},
                                  {SideKind::professional, "Professional"}};

TEST(ChangingAGroup, RenamesAndAddsSides) {
  GroupForm form = good_form();
  form.sides = {"Lived experience", "Clinic staff", "Council", "", ""};
  const auto group = accept_settings(form, Form::group, two_sides);
  ASSERT_TRUE(group);
  EXPECT_EQ(group->sides, (std::vector<Side>{{SideKind::lived_experience, "Lived experience"},
                                             {SideKind::own, "Clinic staff"},
                                             {SideKind::own, "Council"}}));
}

TEST(ChangingAGroup, NeverTakesASideAway) {
  GroupForm form = good_form();
  form.sides = {"Lived experience"};
  EXPECT_EQ(fields_of(accept_settings(form, Form::group, two_sides).problems()), Fields{"side_2"});
}

TEST(ChangingAGroup, NeverChangesItsForm) {
  GroupForm form = good_form();
  form.form = "partnership";
  EXPECT_EQ(accept_settings(form, Form::group, two_sides)->form, Form::group);
}

/// Whatever is sent, what is accepted keeps the limits, and every side that was there stays.
TEST(ChangingAGroup, KeepsTheLimitsWhateverIsSent) {
  Random random(20);
  const auto text = [&](std::size_t most) {
    return std::string(random.below(most), random.below(4) == 0 ? ' ' : 'a');
  };
  for (int round = 0; round < 2000; ++round) {
    GroupForm form{.form = random.below(2) == 0 ? "group" : "partnership",
                   .openness = random.below(4) == 0 ? "" : "open",
                   .name = text(120),
                   .purpose = text(2200),
                   .serves = text(1100),
                   .ground_rules = text(4400)};
    for (auto left = random.below(8); left > 0; --left) {
      form.sides.push_back(text(90) + std::to_string(left));
    }
    const auto group = accept_settings(form, Form::group, two_sides);
    if (!group) continue;
    EXPECT_FALSE(group->name.empty());
    EXPECT_LE(group->name.size(), limits::name_characters);
    EXPECT_LE(group->purpose.size(), limits::purpose_characters);
    EXPECT_GE(group->sides.size(), two_sides.size());
    EXPECT_LE(group->sides.size(), limits::most_sides);
    for (const Side& side : group->sides) EXPECT_FALSE(side.name.empty());
  }
}

}  // namespace
}  // namespace alongside::groups::group_rule_test
