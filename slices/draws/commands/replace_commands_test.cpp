// `alongside select replace`: places that fell free are filled, and the quotas kept.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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
    return said_of(replace_people(
        input(), asked, {.seed = "again", .out = second.path(), .overwrite = true}, {.now = now}));
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
  EXPECT_EQ(said_of(verify_folder(second.path())).status, done);
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

/// What a folder remembers, in rounds: each is asked for by the folder alone.
class Rounds : public ReplaceCommand {
 protected:
  void SetUp() override {
    ReplaceCommand::SetUp();
    SelectInput asked = input();
    asked.options.address_columns = {"street"};
    ASSERT_EQ(select(asked, draw()).status, done);
  }
  Said replace_from(const std::string& from, const std::string& free, const std::string& to,
                    const SelectInput& typed = {}, const std::string& seed = "") const {
    return said_of(replace_people(typed, {.from = from, .free = free}, {.seed = seed, .out = to},
                                  {.now = now}));
  }
  std::string refused_again(const std::string& to) const {
    const Said said = replace_from(out.path(), *ids_in(out.content("selected.csv")).begin(), to);
    return said.status == wrong ? said.lines.front() : "not refused";
  }
  Folder rounds;
};

TEST_F(Rounds, NobodyWhoLeftComesBackOverManyRounds) {
  std::set<std::string> gone;
  std::string last = out.path();
  std::string panel_file = "selected.csv";
  for (int round = 0; round < 12; ++round) {
    const auto file = std::filesystem::path(last) / panel_file;
    std::ifstream stream(file, std::ios::binary);
    const auto panel = ids_in({std::istreambuf_iterator<char>(stream), {}});
    ASSERT_EQ(panel.size(), 10U);
    for (const std::string& id : panel) EXPECT_FALSE(gone.contains(id)) << id << " is back";
    const std::string leaving = *std::next(panel.begin(), round % 10);
    gone.insert(leaving);
    const std::string next = rounds.path() + "/round" + std::to_string(round);
    const Said said = replace_from(last, leaving, next);
    if (said.status == no) break;  // The pool is used up.
    ASSERT_EQ(said.status, done) << testing::PrintToString(said.lines);
    const Said verified = said_of(verify_folder(next));
    EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
    last = next;
    panel_file = "whole_panel.csv";
  }
  EXPECT_GE(gone.size(), 3U);  // As far as chance lets those who are left keep the quotas.
}

TEST_F(Rounds, TheFolderOfTheFileOfThePanelRemembersToo) {
  const std::string first = rounds.path() + "/first", second_round = rounds.path() + "/second";
  const auto panel = ids_in(out.content("selected.csv"));
  const std::string leaving = *panel.begin();
  ASSERT_EQ(replace_from(out.path(), leaving, first).status, done);
  std::ifstream stream(first + "/whole_panel.csv", std::ios::binary);
  const auto now_on_it = ids_in({std::istreambuf_iterator<char>(stream), {}});
  const Said said = said_of(
      replace_people(input(), {.selected = first + "/whole_panel.csv", .free = *now_on_it.rbegin()},
                     {.seed = "3", .out = second_round}, {.now = now}));
  ASSERT_EQ(said.status, done) << testing::PrintToString(said.lines);
  std::ifstream chances(second_round + "/probabilities.csv", std::ios::binary);
  EXPECT_FALSE(ids_in({std::istreambuf_iterator<char>(chances), {}}).contains(leaving));
}

TEST_F(Rounds, WhatIsTypedAgainstTheFolderIsRefused) {
  const std::string leaving = *ids_in(out.content("selected.csv")).begin();
  const std::string to = rounds.path() + "/refused";
  const auto refused = [&](const SelectInput& typed, const std::string& seed = "") {
    const Said said = replace_from(out.path(), leaving, to, typed, seed);
    EXPECT_FALSE(std::filesystem::exists(to));
    return said.status == wrong ? said.lines.front() : "not refused";
  };
  EXPECT_THAT(refused({.seats = 9}), HasSubstr("size: The panel was drawn with 10 seats."));
  EXPECT_THAT(refused({.options = {.address_columns = {"age"}}}), HasSubstr("same-address: "));
  EXPECT_THAT(refused({.options = {.id_column = "age"}}), HasSubstr("id: "));
  source.write("others.csv", "feature,value,min,max\n");
  EXPECT_THAT(refused({.features = source.path() + "/others.csv"}),
              HasSubstr("features: others.csv"));
  EXPECT_THAT(refused({}, "dice"), HasSubstr("seed: This seed was used"));
  EXPECT_EQ(replace_from(out.path(), leaving, to, input(), "fresh dice").status, done);
  EXPECT_THAT(refused_again(to), HasSubstr("out: "));
}

TEST_F(Rounds, TwoOfOneAddressAreNotOnThePanelThoughNobodySaysSoAgain) {
  const auto rows = rows_of(out.content("selected.csv"));
  for (int i = 0; i < 5; ++i) {
    const std::string to = rounds.path() + "/" + std::to_string(i);
    ASSERT_EQ(replace_from(out.path(), rows[1][0] + "," + rows[4][0], to).status, done);
    std::ifstream stream(to + "/whole_panel.csv", std::ios::binary);
    std::set<std::string> streets;
    const auto panel = rows_of({std::istreambuf_iterator<char>(stream), {}});
    for (std::size_t row = 1; row < panel.size(); ++row) streets.insert(panel[row][3]);
    EXPECT_EQ(streets.size(), 10U);
  }
}

TEST_F(Rounds, AChangedFolderIsNotBelieved) {
  const std::string leaving = *ids_in(out.content("selected.csv")).begin();
  std::string settings = out.content("settings.json");
  out.write("settings.json",
            settings.replace(settings.find("\"left\": []"), 10, "\"left\": [\"p1\"]"));
  const Said said = replace_from(out.path(), leaving, rounds.path() + "/next");
  EXPECT_EQ(said.status, wrong);
  EXPECT_THAT(said.lines.front(), HasSubstr("settings.json in "));
}

TEST_F(ReplaceCommand, SaysWhereThoseWhoStayBreakAQuotaAndDrawsNobody) {
  std::string women = "id\n", leaving;
  for (int i = 0; i < 28; i += 4) women += "p" + std::to_string(i) + "\n";
  for (const int man : {1, 2, 3}) women += "p" + std::to_string(man) + "\n";
  const std::string panel = source.write("panel.csv", women);
  const Said said = said_of(replace_people(input(), {.selected = panel, .free = "p1"},
                                           {.seed = "1", .out = second.path()}, {.now = now}));
  EXPECT_EQ(said.status, no);
  EXPECT_THAT(said.lines, Contains("7 people who stay have “female” of “gender”, and at most 6 may "
                                   "be on the panel."));
  EXPECT_THAT(said.lines, Contains("“female” of “gender”: at most 7 in place of 6."));
  EXPECT_THAT(second.names(), IsEmpty());
}

}  // namespace
}  // namespace alongside::draws::replace_commands_test
