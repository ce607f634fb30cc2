#include "slices/counting/commands/count_commands.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "foundation/base/json_value.h"
#include "foundation/files/folder_testing.h"

namespace alongside::counting::count_commands_test {
namespace {

namespace json = boost::json;

struct Files {
  Folder folder;
  std::string counted(Method method, const std::string& content, bool as_json = true) const {
    const auto report =
        count_file({.method = method, .file = folder.write("ballots", content), .json = as_json});
    EXPECT_TRUE(report);
    return report ? *report : "";
  }
};

std::string winners_of(const std::string& report, const char* name = "winners") {
  const auto value = json_value(report);
  if (!value) return "no JSON";
  std::string all;
  for (const auto& one : value->at(name).as_array()) {
    all += (all.empty() ? "" : ",") + std::string(one.as_string());
  }
  return all;
}

constexpr const char* blt =
    "3 1\n4 1 0\n3 2 3 0\n2 3 2 0\n0\n\"Asha\"\n\"Ben\"\n\"Carys\"\n\"Chair\"\n";

TEST(CountCommand, NamesWinnersRoundsAndTiesOfEachMethod) {
  const Files files;
  EXPECT_EQ(winners_of(files.counted(Method::irv, blt)), "Ben");
  EXPECT_EQ(winners_of(files.counted(Method::stv, blt)), "Ben");
  EXPECT_EQ(winners_of(files.counted(Method::scores, "A;B\n1;5\n2;3\n")), "B");
  EXPECT_EQ(winners_of(files.counted(Method::dots, "A,B\n6,0\n0,1\n")), "A");
  EXPECT_EQ(winners_of(files.counted(Method::delphi, "side,A,B\nx,9,1\ny,8,9\n")), "A");
  const std::string budget =
      files.counted(Method::equal_shares,
                    "META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;6\nb;4\n"
                    "VOTES\nvoter_id;vote\n1;a\n2;a,b\n");
  EXPECT_EQ(winners_of(budget), "a,b");
  EXPECT_EQ(winners_of(budget, "winners_before_completion"), "a");
  for (const char* name : {"rounds", "ties"}) {
    EXPECT_TRUE(json_value(budget)->at(name).is_array()) << name;
  }
}

TEST(CountCommand, SaysTheSameInWords) {
  const Files files;
  const std::string text = files.counted(Method::irv, blt, false);
  EXPECT_NE(text.find("Carys is excluded"), std::string::npos) << text;
  EXPECT_NE(text.find("Result: Ben"), std::string::npos) << text;
}

TEST(CountCommand, TheLotFollowsFromItsSeed) {
  const std::vector<std::string> names{"A", "B", "C", "D", "E", "F"};
  EXPECT_EQ(lot_of(names, ""), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(lot_of(names, "dice: 4 2 6"), lot_of(names, "dice: 4 2 6"));
  std::set<std::vector<std::size_t>> lots;
  for (int n = 0; n < 20; ++n) lots.insert(lot_of(names, "seed " + std::to_string(n)));
  EXPECT_GT(lots.size(), 10U);
}

TEST(CountCommand, AFileThatIsNotThereIsTold) {
  EXPECT_FALSE(count_file({.file = "/nowhere/at/all.blt"}));
}

}  // namespace
}  // namespace alongside::counting::count_commands_test
