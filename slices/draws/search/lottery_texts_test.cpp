#include "slices/draws/search/lottery_texts.h"

#include <gtest/gtest.h>

namespace alongside::draws::lottery_texts_test {
namespace {

using lottery::chance_unit;

TEST(PoolIds, CountFromOne) {
  EXPECT_EQ(pool_ids(3), (std::vector<std::string>{"1", "2", "3"}));
}

TEST(Numbers, AreThoseOfPeopleByTheirIndex) {
  EXPECT_EQ(numbers_text({}), "");
  EXPECT_EQ(numbers_text({2, 16, 19}), "3 17 20");
  EXPECT_EQ(numbers_in("3 17 20"), (std::vector<std::int64_t>{3, 17, 20}));
  EXPECT_TRUE(numbers_in("").empty());
}

TEST(PanelNumber, HasThreeDigits) {
  EXPECT_EQ(panel_number(0), "000");
  EXPECT_EQ(panel_number(42), "042");
  EXPECT_EQ(panel_number(999), "999");
}

TEST(SmallerPool, LeadsBackToTheWholeOne) {
  const auto whole = in_whole_pool({{chance_unit, {0, 1}}}, {9, 4});
  EXPECT_EQ(whole.at(0).people, (std::vector<int>{4, 9}));
  EXPECT_EQ(whole.at(0).weight, chance_unit);
}

}  // namespace
}  // namespace alongside::draws::lottery_texts_test
