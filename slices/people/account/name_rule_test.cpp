#include "slices/people/account/name_rule.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::people::name_rule_test {
namespace {

std::size_t problems_of_name(std::string_view typed) {
  Problems problems;
  accept_name(typed, problems);
  return problems.size();
}

std::size_t problems_of_email(std::string_view typed) {
  Problems problems;
  accept_email(typed, problems);
  return problems.size();
}

TEST(Name, IsTidied) {
  Problems problems;
  EXPECT_EQ(accept_name("  Asha \t Rao ", problems), "Asha Rao");
  EXPECT_TRUE(problems.empty());
}

TEST(Name, CanBeInAnyScript) {
  for (const char* name : {"Siân", "Нина", "عائشہ", "ਗੁਰਪ੍ਰੀਤ", "李", "Ebele-Jo O’Neill 2"}) {
    EXPECT_EQ(problems_of_name(name), 0U) << name;
  }
}

TEST(Name, MustBeSeen) {
  for (const char* name : {"", "   ", "\u200b", "\u202e \u2066", "\ufeff\u200d"}) {
    EXPECT_EQ(problems_of_name(name), 1U);
  }
}

TEST(Name, HasALimitInCharacters) {
  std::string name;
  for (std::size_t i = 0; i < most_name_characters; ++i) name += "ŵ";
  EXPECT_EQ(problems_of_name(name), 0U);
  EXPECT_EQ(problems_of_name(name + "x"), 1U);
}

TEST(Name, CannotBeAnEmailAddress) {
  EXPECT_EQ(problems_of_name("asha@example.org"), 1U);
}

TEST(Name, CannotTurnTheTextAroundIt) {
  EXPECT_EQ(shown_name("Ben\u202egnihsA"), "BengnihsA");
}

TEST(Name, KeepsJoinersThatALanguageNeeds) {
  EXPECT_EQ(shown_name("می\u200cخواهم"), "می\u200cخواهم");
}

TEST(Pronouns, MayBeMissingAndHaveALimit) {
  Problems problems;
  EXPECT_EQ(accept_pronouns(" she/her ", problems), "she/her");
  EXPECT_EQ(accept_pronouns("", problems), "");
  EXPECT_TRUE(problems.empty());
  accept_pronouns(std::string(most_pronouns_characters + 1, 'x'), problems);
  EXPECT_EQ(problems.size(), 1U);
}

TEST(Email, MayBeMissing) {
  EXPECT_EQ(problems_of_email("  "), 0U);
}

TEST(Email, IsAcceptedWhereItCanWork) {
  for (const char* email : {"a@b.c", "first.last+tag@mail.example.co.uk", "o'neill@example.org",
                            "siân@cymru.example"}) {
    EXPECT_EQ(problems_of_email(email), 0U) << email;
  }
}

TEST(Email, IsRefusedWhereItCannot) {
  for (const char* email : {"asha", "@example.org", "asha@", "asha@example", "asha@.org",
                            "asha@example.", "a@b@c.org", "asha rao@example.org"}) {
    EXPECT_EQ(problems_of_email(email), 1U) << email;
  }
  EXPECT_EQ(problems_of_email(std::string(most_email_characters, 'a') + "@b.c"), 1U);
}

}  // namespace
}  // namespace alongside::people::name_rule_test
