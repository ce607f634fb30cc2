#include "slices/selection/lottery_texts.h"

#include <gtest/gtest.h>

#include "foundation/base/csv.h"

namespace alongside::selection {
namespace {

using lottery::chance_unit;
using lottery::Panel;

TEST(PanelsCsv, HasARowASeatAndExactWeights) {
  const std::vector<Panel> panels{{chance_unit / 4, {0, 2}}, {3 * chance_unit / 4, {1, 11}}};
  EXPECT_EQ(panels_csv(panels),
            "panel,weight,id\r\n"
            "1,0.250000000000,1\r\n1,0.250000000000,3\r\n"
            "2,0.750000000000,2\r\n2,0.750000000000,12\r\n");
  EXPECT_EQ(panels_csv({{chance_unit, {0}}}), "panel,weight,id\r\n1,1.000000000000,1\r\n");
  EXPECT_EQ(panels_csv({{1, {0}}}), "panel,weight,id\r\n1,0.000000000001,1\r\n");
}

TEST(LotteryCsv, CountsPanelsFromZero) {
  EXPECT_EQ(lottery_csv({{0, 1}, {4}}), "number,id\r\n0,1\r\n0,2\r\n1,5\r\n");
}

TEST(LotteryCsv, CanBeReadAgain) {
  std::vector<std::vector<int>> panels;
  for (int n = 0; n < 1000; ++n) panels.push_back({n, n + 1, n + 7});
  const std::string text = lottery_csv(panels);
  CsvReader reader(text);
  CsvRow row;
  std::size_t rows = 0;
  while (reader.next(row)) rows += row.fields.size() == 2 ? 1 : 0;
  EXPECT_FALSE(reader.problem());
  EXPECT_EQ(rows, 3001U);
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
}  // namespace alongside::selection
