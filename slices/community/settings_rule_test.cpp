#include "slices/community/settings_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alongside::community::settings_rule_test {
namespace {

const std::vector<std::string> languages{"en", "cy"};

SettingsForm good_form() {
  return {
      .name = "Riverside", .language = "cy", .who_starts_groups = "caretakers", .sign_up = "open"};
}

std::vector<std::string> fields_with_problems(const SettingsForm& form) {
  const auto accepted = accept_settings(form, languages);
  std::vector<std::string> fields;
  for (const Problem& problem : accepted.problems()) fields.push_back(problem.field);
  return fields;
}

TEST(Settings, AcceptsWhatIsGood) {
  const auto community = accept_settings(good_form(), languages);
  ASSERT_TRUE(community);
  EXPECT_EQ(community->name, "Riverside");
  EXPECT_EQ(community->language, "cy");
  EXPECT_EQ(community->who_starts_groups, WhoStartsGroups::caretakers);
  EXPECT_EQ(community->sign_up, SignUp::open);
}

TEST(Settings, TidiesTheName) {
  SettingsForm form = good_form();
  form.name = "  River \n side ";
  EXPECT_EQ(accept_settings(form, languages)->name, "River side");
}

TEST(Settings, SaysEachProblemBesideItsField) {
  EXPECT_THAT(fields_with_problems({}),
              testing::ElementsAre("community", "language", "who_starts_groups", "sign_up"));
}

TEST(Settings, LimitsTheNameByCharactersNotBytes) {
  SettingsForm form = good_form();
  form.name.clear();
  for (std::size_t i = 0; i < most_name_characters; ++i) form.name += "ŵ";
  EXPECT_TRUE(accept_settings(form, languages));
  form.name += "ŵ";
  EXPECT_THAT(fields_with_problems(form), testing::ElementsAre("community"));
}

TEST(Settings, TakesWhomToAskInSeveralLinesAndNotTooLong) {
  SettingsForm form = good_form();
  form.contact = "Ann at the desk\n01234 567890";
  EXPECT_EQ(accept_settings(form, languages)->contact, form.contact);
  form.contact = std::string(most_contact_characters + 1, 'a');
  EXPECT_THAT(fields_with_problems(form), testing::ElementsAre("contact"));
}

TEST(Settings, RefusesALanguageWithoutCatalogue) {
  SettingsForm form = good_form();
  form.language = "xx";
  EXPECT_THAT(fields_with_problems(form), testing::ElementsAre("language"));
}

TEST(Settings, FormOfACommunityIsAcceptedAsThatCommunity) {
  for (const auto who : {WhoStartsGroups::everybody, WhoStartsGroups::caretakers}) {
    for (const auto sign_up : {SignUp::by_invitation, SignUp::open}) {
      const Community before{"Riverside", "en", who, sign_up};
      const auto after = accept_settings(form_of(before), languages);
      ASSERT_TRUE(after);
      EXPECT_EQ(after->name, before.name);
      EXPECT_EQ(after->language, before.language);
      EXPECT_EQ(after->who_starts_groups, before.who_starts_groups);
      EXPECT_EQ(after->sign_up, before.sign_up);
    }
  }
}

}  // namespace
}  // namespace alongside::community::settings_rule_test
