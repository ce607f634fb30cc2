#include "slices/files/allowance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/words/words.h"

namespace alongside::files::allowance_test {
namespace {

std::string said(const Problems& problems) {
  return problems.empty() ? "" : Words::in("en")(problems.front().message);
}

TEST(Allowance, LetsInWhatIsLeftAndNotAByteMore) {
  const Used used{.person_today = most_bytes_of_person_a_day - 10, .group = 0};
  EXPECT_TRUE(allowance_problems("file", used, 10).empty());
  ASSERT_FALSE(allowance_problems("file", used, 11).empty());
  EXPECT_EQ(allowance_problems("file", used, 11).front().field, "file");
}

TEST(Allowance, SaysHowMuchIsLeft) {
  const Used person{.person_today = most_bytes_of_person_a_day - 3 * megabyte - 1, .group = 0};
  EXPECT_THAT(said(allowance_problems("", person, 4 * megabyte)), testing::HasSubstr("3 MB are"));
  const Used group{.person_today = 0, .group = most_bytes_of_group - 7 * megabyte};
  EXPECT_THAT(said(allowance_problems("", group, 8 * megabyte)), testing::HasSubstr("7 MB are"));
  EXPECT_EQ(megabytes_left_today({}), 200);
  EXPECT_EQ(megabytes_left_today({.person_today = most_bytes_of_person_a_day + 5, .group = 0}), 0);
}

TEST(Allowance, EachKindHasItsOwnMost) {
  EXPECT_EQ(most_bytes(Kind::png), most_picture_bytes);
  EXPECT_EQ(most_bytes(Kind::pdf), most_paper_bytes);
  EXPECT_EQ(most_bytes(Kind::mp3), most_sound_bytes);
}

TEST(Description, IsOneTidyLineOfALength) {
  EXPECT_EQ(*accept_description("d", "  Beans\n in rows "), "Beans in rows");
  EXPECT_EQ(*accept_description("d", ""), "");
  EXPECT_TRUE(accept_description("d", std::string(most_description_characters, 'x')));
  const auto long_one = accept_description("d", std::string(most_description_characters + 1, 'x'));
  ASSERT_FALSE(long_one);
  EXPECT_EQ(long_one.problems().front().field, "d");
}

}  // namespace
}  // namespace alongside::files::allowance_test
