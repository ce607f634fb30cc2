// What a draw writes, and reading it again to draw with the seed.
#include "slices/draws/search/written_lottery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/random.h"
#include "foundation/words/words.h"
#include "slices/draws/search/lottery_files.h"

namespace alongside::draws::written_lottery_test {
namespace {

using lottery::chance_unit;
using lottery::Panel;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::vector<std::string> ids{"=a", "b,\"c\"", "d"};

std::string said_of(const std::string& content) {
  Mistakes mistakes;
  const auto lottery = read_lottery({"file", "panels.csv", content}, mistakes);
  EXPECT_EQ(lottery.has_value(), mistakes.empty());
  return mistakes.empty() ? "" : Words::in("en")(mistakes.told().front().message);
}

WrittenLottery read(const std::string& content) {
  Mistakes mistakes;
  auto lottery = read_lottery({"file", "panels.csv", content}, mistakes);
  EXPECT_TRUE(lottery.has_value());
  return lottery.value_or(WrittenLottery{});
}

TEST(DecimalOfChance, IsExact) {
  EXPECT_EQ(decimal_of(0), "0.000000000000");
  EXPECT_EQ(decimal_of(1), "0.000000000001");
  EXPECT_EQ(decimal_of(chance_unit / 4), "0.250000000000");
  EXPECT_EQ(decimal_of(chance_unit), "1.000000000000");
}

TEST(WrittenLottery, PanelsAreReadAsTheyWereWritten) {
  const std::vector<Panel> panels{{chance_unit / 3, {0, 2}}, {chance_unit - chance_unit / 3, {1}}};
  const std::string csv = panels_csv(panels, ids);
  EXPECT_EQ(csv,
            "panel,weight,id\r\n1,0.333333333333,=a\r\n1,0.333333333333,d\r\n"
            "2,0.666666666667,\"b,\"\"c\"\"\"\r\n");
  const WrittenLottery lottery = read(csv);
  EXPECT_TRUE(lottery.by_weight());
  EXPECT_THAT(lottery.weights, ElementsAre(panels[0].weight, panels[1].weight));
  EXPECT_THAT(lottery.panels, ElementsAre(ElementsAre("=a", "d"), ElementsAre("b,\"c\"")));
  EXPECT_EQ(lottery.number(1), 2U);
}

TEST(WrittenLottery, NumberedPanelsAreReadAsTheyWereWritten) {
  const std::string csv = lottery_csv({{0, 2}, {1}}, ids);
  EXPECT_EQ(csv, "number,id\r\n0,=a\r\n0,d\r\n1,\"b,\"\"c\"\"\"\r\n");
  const WrittenLottery lottery = read(csv);
  EXPECT_FALSE(lottery.by_weight());
  EXPECT_THAT(lottery.panels, ElementsAre(ElementsAre("=a", "d"), ElementsAre("b,\"c\"")));
  EXPECT_EQ(lottery.number(1), 1U);
}

TEST(WrittenLottery, TheOrderOfRowsAndColumnsDoesNotMatter) {
  const WrittenLottery lottery = read("id,Weight,Panel\nx,0.25,2\ny,0.75,1\n");
  EXPECT_THAT(lottery.weights, ElementsAre(3 * chance_unit / 4, chance_unit / 4));
  EXPECT_THAT(lottery.panels, ElementsAre(ElementsAre("y"), ElementsAre("x")));
}

TEST(WrittenLottery, RefusesWhatWasChanged) {
  EXPECT_THAT(said_of("panel,weight,id\n1,0.5,a\n2,0.4,b\n"), HasSubstr("do not make 1"));
  EXPECT_THAT(said_of("panel,weight,id\n1,0.5,a\n1,0.4,b\n"), HasSubstr("line 3: this panel has"));
  EXPECT_THAT(said_of("panel,weight,id\n1,0.5,a\n3,0.5,b\n"), HasSubstr("panels are missing"));
  EXPECT_THAT(said_of("panel,weight,id\n0,1,a\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("panel,weight,id\n1,1.5,a\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("panel,weight,id\n1,1e0,a\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("panel,weight,id\n1,0.+5,a\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("panel,weight,id\n1,1,\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("number,id\n999999999,a\n"), HasSubstr("line 2: this line is not as"));
  EXPECT_THAT(said_of("number,id\n"), HasSubstr("panels are missing"));
  EXPECT_THAT(said_of("id,Gender\na,Male\n"), HasSubstr("neither a file of panels"));
}

PoolSources sources_of(const std::string& people, const std::string& features) {
  return {.people = {"people", "people.csv", people},
          .features = {"features", "features.csv", features},
          .seats = 1,
          .options = {.address_columns = {"address"}}};
}

const std::string features = "feature,value,min,max\nmood,good,0,1\nmood,=bad,0,1\n";

/// Whatever cells hold, the people who were not drawn can be the pool of the next draw.
TEST(PeopleFiles, AreReadAsTheyWereWritten) {
  const std::vector<std::string> cells{"",          " ",  "=1+1", "@x", "a,b", "\"",
                                       "line\nend", "\r", "é",    "'",  "\t-1"};
  Random random(7);
  for (int round = 0; round < 200; ++round) {
    const auto any = [&] { return cells[random.below(cells.size())]; };
    std::string people;
    append_csv_row(people, {"note", "Mood", "ID", "address", ""});
    for (int person = 0; person < 5; ++person) {
      append_csv_row(people, {any(), random.below(2) == 0 ? " GOOD" : "=bad ",
                              std::to_string(person), any(), any()});
    }
    Mistakes mistakes;
    const auto first = read_pool(sources_of(people, features), mistakes);
    ASSERT_TRUE(first);
    const std::string written = people_csv(first->people, {0, 1, 2, 3, 4});
    const auto second = read_pool(sources_of(written, features), mistakes);
    ASSERT_TRUE(second);
    EXPECT_EQ(first->people.headings, second->people.headings);
    EXPECT_EQ(first->people.rows, second->people.rows);
    EXPECT_EQ(first->pool.values, second->pool.values);
    EXPECT_EQ(first->pool.addresses, second->pool.addresses);
    EXPECT_EQ(people_csv(second->people, {0, 1, 2, 3, 4}), written);
  }
}

TEST(ProbabilitiesCsv, HasAllColumnsAndTheChance) {
  Mistakes mistakes;
  const auto files =
      read_pool(sources_of("Mood,address,note\ngood,x,=1\n=bad,,\"a,b\"\n", features), mistakes);
  ASSERT_TRUE(files);
  EXPECT_EQ(probabilities_csv(files->people, {chance_unit / 4, 3 * chance_unit / 4}, {}),
            "id,mood,address,note,probability\r\n1,good,x,=1,0.250000000000\r\n"
            "2,=bad,,\"a,b\",0.750000000000\r\n");
  EXPECT_EQ(probabilities_csv(files->people, {0, chance_unit}, {0, 1000}),
            "id,mood,address,note,probability,listed\r\n1,good,x,=1,0.000000000000,0\r\n"
            "2,=bad,,\"a,b\",1.000000000000,1000\r\n");
}

}  // namespace
}  // namespace alongside::draws::written_lottery_test
