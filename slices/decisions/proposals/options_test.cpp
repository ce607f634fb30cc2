#include "slices/decisions/proposals/options.h"

#include <gtest/gtest.h>

namespace alongside::decisions::options_test {
namespace {

std::string fields_of(const std::vector<OptionWords>& typed) {
  const auto options = accept_options(typed);
  std::string all;
  if (options) return all;
  for (const Problem& one : options.problems()) all += (all.empty() ? "" : " ") + one.field;
  return all;
}

TEST(Options, AreRowsInWhichSomethingStands) {
  const auto options = accept_options({{"Bench", "To sit"}, {}, {"Tree", "For shade"}});
  ASSERT_TRUE(options);
  EXPECT_EQ(*options, (std::vector<OptionWords>{{"Bench", "To sit"}, {"Tree", "For shade"}}));
  EXPECT_TRUE(accept_options({})->empty());
}

TEST(Options, HaveANameOfTheirOwnAndSayWhatTheyAre) {
  EXPECT_EQ(fields_of({{"Bench", ""}, {"", "For shade"}}), "about-1 option-2");
  EXPECT_EQ(fields_of({{"Bench", "a"}, {"Bench", "b"}}), "option-2");
  EXPECT_EQ(fields_of({{std::string(limits::option_characters + 1, 'a'),
                        std::string(limits::about_characters + 1, 'a')}}),
            "option-1 about-1");
}

TEST(Options, AreNotMoreThanCanBeReadAtOnce) {
  std::vector<OptionWords> many;
  for (std::size_t n = 0; n < limits::most_options; ++n) many.push_back({std::to_string(n), "a"});
  EXPECT_EQ(fields_of(many), "");
  many.push_back({"One more", "a"});
  EXPECT_EQ(fields_of(many), "option-1");
}

TEST(Options, AreReadFromARemark) {
  EXPECT_EQ(option_in("A tree\nFor shade,\nand birds"), (OptionWords{"A tree",
                                                                     "For shade, and "
                                                                     "birds"}));
  EXPECT_EQ(option_in("A tree"), (OptionWords{"A tree", ""}));
}

TEST(Options, HaveTheirNumberInFiles) {
  EXPECT_EQ(name_in_file(2, {"Side", ""}), "2. Side");
}

}  // namespace
}  // namespace alongside::decisions::options_test
