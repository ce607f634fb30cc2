#include "slices/people/account/account_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "slices/people/own_data/account_data.h"

namespace alongside::people::account_rule_test {
namespace {

std::vector<std::string> fields_of(const Problems& problems) {
  std::vector<std::string> fields;
  for (const Problem& problem : problems) fields.push_back(problem.field);
  return fields;
}

TEST(Account, AcceptsWhatIsGood) {
  const auto details = accept_account({" Asha ", "she/her", ""}, "teapot granite cloud");
  ASSERT_TRUE(details);
  EXPECT_EQ(details->name, "Asha");
  EXPECT_EQ(details->pronouns, "she/her");
  EXPECT_EQ(details->email, "");
}

TEST(Account, SaysAllProblemsInTheOrderOfTheForm) {
  const auto details = accept_account({"", std::string(41, 'x'), "asha"}, "short");
  ASSERT_FALSE(details);
  EXPECT_THAT(fields_of(details.problems()),
              testing::ElementsAre("name", "pronouns", "email", "passphrase"));
}

TEST(Account, ComparesThePassphraseWithTheNameAsTidied) {
  const auto details = accept_account({"  Asha   Raoharkness", "", ""}, "asha raoharkness");
  ASSERT_FALSE(details);
  EXPECT_THAT(fields_of(details.problems()), testing::ElementsAre("passphrase"));
}

TEST(Account, SaysWhatIsTakenBesideItsField) {
  EXPECT_TRUE(taken_problems({}).empty());
  EXPECT_THAT(fields_of(taken_problems({.name = true, .email = true})),
              testing::ElementsAre("name", "email"));
}

TEST(OwnData, HoldsDetailsAndSessions) {
  const Instant instant = instant_from_microseconds(1'795'425'360'000'000);
  JsonWriter json;
  write_account(json, {"A \"B\"", "", "a@b.c"}, "dark", {instant});
  EXPECT_EQ(json.written(), R"({
  "name": "A \"B\"",
  "pronouns": "",
  "email": "a@b.c",
  "reading": "dark",
  "sessions": [
    {
      "signed_in_at": "2026-11-23T09:16:00Z"
    }
  ]
}
)");
}

}  // namespace
}  // namespace alongside::people::account_rule_test
