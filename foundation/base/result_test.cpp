#include "foundation/base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <type_traits>

namespace alongside::result_test {
namespace {

// Wording of run time would not be in the catalogue. (That `const char*` does not compile either
// cannot be asserted: a consteval constructor is only refused where it is called.)
static_assert(!std::is_convertible_v<std::string, Literal>);
static_assert(!std::is_convertible_v<std::string_view, Literal>);

TEST(Message, HoldsWhatIsSaid) {
  const Message message = say("Welcome, {name}", {{"name", std::string("Asha")}});
  EXPECT_EQ(message.text(), "Welcome, {name}");
  EXPECT_TRUE(message.plural().empty());
  ASSERT_EQ(message.arguments().size(), 1U);
  EXPECT_EQ(std::get<std::string>(message.arguments().front().value), "Asha");
}

TEST(Message, HoldsBothFormsAndTheCount) {
  const Message message = say_many("{count} person", "{count} people", 3);
  EXPECT_EQ(message.text(), "{count} person");
  EXPECT_EQ(message.plural(), "{count} people");
  EXPECT_EQ(message.count(), 3);
}

TEST(Message, IsTheSameByTextAndCount) {
  EXPECT_EQ(say("Say why"), say("Say why"));
  EXPECT_NE(say("Say why"), say("Choose one"));
  EXPECT_NE(say_many("{count} a", "{count} b", 1), say_many("{count} a", "{count} b", 2));
}

Result<int> accept_even(int number) {
  if (number % 2 != 0) return Problem{"number", say("Give an even number")};
  return number;
}

TEST(Result, HoldsWhatWasAccepted) {
  const Result<int> result = accept_even(4);
  ASSERT_TRUE(result);
  EXPECT_EQ(*result, 4);
  EXPECT_TRUE(result.problems().empty());
}

TEST(Result, HoldsProblemsByField) {
  const Result<int> result = accept_even(3);
  ASSERT_FALSE(result);
  ASSERT_EQ(result.problems().size(), 1U);
  EXPECT_EQ(result.problems().front().field, "number");
  EXPECT_EQ(result.problems().front().message, say("Give an even number"));
}

TEST(Result, GivesAwayWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
  EXPECT_EQ(*std::move(result).take(), 5);
}

TEST(ResultDeath, AsksBeforeTaking) {
  const Result<int> result = accept_even(3);
  EXPECT_DEATH(static_cast<void>(*result), "");
  EXPECT_DEATH({ const Result<int> nothing(Problems{}); }, "");
}

}  // namespace
}  // namespace alongside::result_test
