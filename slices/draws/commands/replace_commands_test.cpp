// `alongside select replace`: places that fell free are filled, and the quotas kept.
#include <algorithm>
#include <map>

#include "slices/draws/commands/select_testing.h"

namespace alongside::draws::replace_commands_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ReplaceCommand : public SelectCommands {
 protected:
  void SetUp() override {
    write_pool();
    ASSERT_EQ(select().status, done);
    const auto ids = ids_in(out.content("selected.csv"));
    on_panel.assign(ids.begin(), ids.end());
    for (int i = 0; i < 40; ++i) {
      const std::string id = "p" + std::to_string(i);
      if (!ids.contains(id)) others.push_back(id);
    }
  }
  ReplaceOptions options(const std::string& free, const std::string& not_available = "") const {
    return {.selected = out.path() + "/selected.csv", .free = free, .not_available = not_available};
  }
  Said replace(const ReplaceOptions& asked) const {
    return said_of(
        replace_people(input(), asked, {.seed = "again", .out = second.path()}, {.now = now}));
  }
  std::vector<std::string> on_panel, others;
};

TEST_F(ReplaceCommand, FillsFreePlacesKeepingTheQuotas) {
  const Said said = replace(options(on_panel[0] + ", " + on_panel[5], others[0]));
  ASSERT_EQ(said.status, done) << testing::PrintToString(said.lines);
  EXPECT_THAT(said.lines, Contains("2 places are free."));
  const auto fresh = ids_in(second.content("selected.csv"));
  EXPECT_EQ(fresh.size(), 2U);
  for (const std::string& id : on_panel) EXPECT_FALSE(fresh.contains(id)) << "nobody twice";
  EXPECT_FALSE(fresh.contains(others[0])) << "is not available";
  const auto whole = rows_of(second.content("whole_panel.csv"));
  ASSERT_EQ(whole.size(), 11U);
  std::map<std::string, int> counts;
  for (std::size_t row = 1; row < whole.size(); ++row) {
    ++counts[whole[row][1]];
    ++counts[whole[row][2]];
  }
  EXPECT_GE(counts["female"], 4);
  EXPECT_LE(counts["female"], 6);
  EXPECT_GE(counts["young"], 3);
  EXPECT_EQ(said_of(verify_folder(second.path(), "", "")).status, done);
  EXPECT_THAT(second.content("report.json"), HasSubstr("\"kind\": \"replacement\""));
}

TEST_F(ReplaceCommand, TakesIdsFromFiles) {
  const std::string list = source.write("free.txt", on_panel[1] + "\n" + on_panel[2] + "\n");
  ASSERT_EQ(replace(options(list)).status, done);
  EXPECT_EQ(ids_in(second.content("selected.csv")).size(), 2U);
  const std::string table = source.write("gone.csv", "why,ID\nill,\"" + on_panel[3] + "\"\n");
  ASSERT_EQ(replace(options(table)).status, done);
  EXPECT_EQ(ids_in(second.content("selected.csv")).size(), 1U);
}

TEST_F(ReplaceCommand, SaysWhoIsNotKnown) {
  EXPECT_THAT(replace(options("nobody," + on_panel[0], "none")).lines,
              ElementsAre("free: --free: nobody in the pool has the id “nobody”. Mend it, or take "
                          "it out.",
                          HasSubstr("not-available: --not-available: nobody in the pool")));
  EXPECT_THAT(replace(options(others[0])).lines,
              ElementsAre(HasSubstr("is not on the panel, so that place is not free.")));
  EXPECT_THAT(replace(options("")).lines, ElementsAre(HasSubstr("no place is free")));
  EXPECT_THAT(second.names(), IsEmpty());
}

TEST_F(ReplaceCommand, SaysWhatWouldDoWhereNobodyFits) {
  const auto rows = rows_of(out.content("selected.csv"));
  std::string women, others_gone;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (rows[row][1] == "female") women += rows[row][0] + ",";
  }
  for (int i = 0; i < 40; i += 4) {
    const std::string id = "p" + std::to_string(i);
    if (std::ranges::find(others, id) != others.end()) others_gone += id + ",";
  }
  const Said said = replace(options(women, others_gone));
  EXPECT_EQ(said.status, no);
  EXPECT_THAT(said.lines, Contains(HasSubstr("those who stay are counted already.")));
  EXPECT_THAT(said.lines, Contains(HasSubstr("The smallest change that would do:")));
}

}  // namespace
}  // namespace alongside::draws::replace_commands_test
