#include "slices/helping/agreement_rule.h"

#include <gtest/gtest.h>

namespace alongside::helping::agreement_rule_test {
namespace {

using namespace std::chrono_literals;

constexpr Instant now{std::chrono::days(20'000)};

AgreementForm form() {
  return {.name = "Mr Khan",
          .way = "phone",
          .what_for = "Answers",
          .until = now + std::chrono::days(30),
          .agreed = true};
}

std::string field_of(const AgreementForm& wrong) {
  const auto agreement = accept_agreement(wrong, now);
  return agreement || agreement.problems().size() != 1 ? "" : agreement.problems().front().field;
}

TEST(Agreement, SaysHowWhatForAndUntilWhen) {
  const auto agreement = accept_agreement(form(), now);
  ASSERT_TRUE(agreement);
  EXPECT_EQ(agreement->way, "phone");
  EXPECT_EQ(agreement->until, now + std::chrono::days(30));
}

TEST(Agreement, NeedsEachPart) {
  AgreementForm one = form();
  one.way = "telepathy";
  EXPECT_EQ(field_of(one), "way");
  one = form();
  one.what_for = "";
  EXPECT_EQ(field_of(one), "what_for");
  one.what_for = std::string(limits::what_for_characters + 1, 'x');
  EXPECT_EQ(field_of(one), "what_for");
  one = form();
  one.agreed = false;
  EXPECT_EQ(field_of(one), "agreed");
}

TEST(Agreement, EndsWithinAYear) {
  AgreementForm one = form();
  one.until = {};
  EXPECT_EQ(field_of(one), "until");
  one.until = now;
  EXPECT_EQ(field_of(one), "until");
  one.until = now + longest_agreement;
  EXPECT_EQ(field_of(one), "");
  one.until = now + longest_agreement + 1s;
  EXPECT_EQ(field_of(one), "until");
}

TEST(Name, IsThereAndIsNobodyElses) {
  EXPECT_TRUE(problems_of_name("Mr Khan", false).empty());
  EXPECT_FALSE(problems_of_name("", false).empty());
  EXPECT_FALSE(problems_of_name("Mr Khan", true).empty());
  EXPECT_FALSE(problems_of_name(std::string(limits::name_characters + 1, 'x'), false).empty());
}

}  // namespace
}  // namespace alongside::helping::agreement_rule_test
