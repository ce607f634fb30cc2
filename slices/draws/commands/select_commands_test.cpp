// `alongside select` from files to files: what it writes, and what it says.
#include <algorithm>
#include <map>

#include "slices/draws/commands/select_testing.h"

namespace alongside::draws::select_commands_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(SelectCommands, WritesAllFilesAndTheyVerify) {
  write_pool();
  const Said said = select();
  EXPECT_EQ(said.status, done);
  EXPECT_THAT(said.lines, ElementsAre("Drawn: 10 of 40 people.", HasSubstr("Chances: "),
                                      HasSubstr("It is proved that"), "Seed: dice",
                                      HasSubstr("Begin with report.html.")));
  EXPECT_THAT(
      out.names(),
      ElementsAre("certificate.json", "panels.csv", "pool.csv", "probabilities.csv", "quotas.csv",
                  "remaining.csv", "report.html", "report.json", "selected.csv", "settings.json"));
  const Said verified =
      said_of(verify_folder(out.path(), {.people = input().people, .features = input().features}));
  EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
  EXPECT_THAT(verified.lines, Contains("people.csv is the file that the draw was made from."));
  EXPECT_EQ(verified.lines.back(), "All is right.");
}

TEST_F(SelectCommands, DrawsAPanelThatMeetsTheQuotas) {
  write_pool();
  ASSERT_EQ(select().status, done);
  const auto selected = rows_of(out.content("selected.csv"));
  ASSERT_EQ(selected.size(), 11U);
  EXPECT_THAT(selected[0], ElementsAre("id", "gender", "age", "street", "=note"));
  std::map<std::string, int> counts;
  for (std::size_t row = 1; row < selected.size(); ++row) {
    ++counts[selected[row][1]];
    ++counts[selected[row][2]];
    EXPECT_EQ(selected[row][4], "=1+1") << "cells stay as they are";
  }
  EXPECT_GE(counts["female"], 4);
  EXPECT_LE(counts["female"], 6);
  EXPECT_GE(counts["young"], 3);
  EXPECT_EQ(ids_in(out.content("remaining.csv")).size(), 30U);
}

TEST_F(SelectCommands, TheSameSeedGivesTheSameFiles) {
  write_pool();
  ASSERT_EQ(select().status, done);
  DrawOptions again = draw();
  again.out = second.path();
  ASSERT_EQ(select(input(), again).status, done);
  for (const std::string& name : out.names()) EXPECT_EQ(out.content(name), second.content(name));
  std::set<std::string> panels;
  for (int seed = 0; seed < 20; ++seed) {
    again.seed = "seed " + std::to_string(seed);
    ASSERT_EQ(select(input(), again).status, done);
    EXPECT_EQ(out.content("panels.csv"), second.content("panels.csv")) << "of the draw alone";
    panels.insert(second.content("selected.csv"));
  }
  EXPECT_GT(panels.size(), 1U);
}

TEST_F(SelectCommands, CanBeDrawnAgainFromThePanelsAlone) {
  write_pool();
  ASSERT_EQ(select().status, done);
  const auto again = draw_again(out.path() + "/panels.csv", "dice", "");
  ASSERT_TRUE(again);
  EXPECT_EQ(std::set<std::string>(again->ids.begin(), again->ids.end()),
            ids_in(out.content("selected.csv")));
  const std::string seed_file = second.write("seed.txt", "dice");
  const auto by_file = draw_again(out.path() + "/panels.csv", "", seed_file);
  ASSERT_TRUE(by_file);
  EXPECT_EQ(again->ids, by_file->ids);
}

TEST_F(SelectCommands, ListsNumberedPanelsAndDrawsFromThem) {
  write_pool();
  DrawOptions options = draw("7");
  options.numbered = 100;
  ASSERT_EQ(select(input(), options).status, done);
  const auto again = draw_again(out.path() + "/lottery.csv", "7", "");
  ASSERT_TRUE(again);
  EXPECT_EQ(std::set<std::string>(again->ids.begin(), again->ids.end()),
            ids_in(out.content("selected.csv")));
  const auto rows = rows_of(out.content("lottery.csv"));
  EXPECT_EQ(rows.size(), 1001U);
  EXPECT_EQ(rows[1][0], "0");
  EXPECT_EQ(rows.back()[0], "99");
  EXPECT_EQ(rows_of(out.content("probabilities.csv"))[0].back(), "listed");
  EXPECT_EQ(said_of(verify_folder(out.path())).status, done);
}

TEST_F(SelectCommands, MakesASeedAndSaysItWhereThereIsNone) {
  write_pool();
  const Said said = select(input(), draw(""));
  ASSERT_EQ(said.status, done);
  const auto line = std::ranges::find_if(
      said.lines, [](const std::string& text) { return text.starts_with("Seed: "); });
  ASSERT_NE(line, said.lines.end());
  const std::string seed = line->substr(6, line->find(' ', 6) - 6);
  EXPECT_THAT(out.content("report.json"), HasSubstr("\"seed\": \"" + seed + "\""));
  const auto again = draw_again(out.path() + "/panels.csv", seed, "");
  ASSERT_TRUE(again);
  EXPECT_EQ(std::set<std::string>(again->ids.begin(), again->ids.end()),
            ids_in(out.content("selected.csv")));
}

TEST_F(SelectCommands, EveryMethodVerifies) {
  write_pool();
  for (const auto method : {lottery::Method::leximin, lottery::Method::maximin,
                            lottery::Method::nash, lottery::Method::uniform}) {
    DrawOptions options = draw();
    options.method = method;
    EXPECT_EQ(select(input(), options).status, done) << static_cast<int>(method);
    const Said verified = said_of(verify_folder(out.path()));
    EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
  }
}

TEST_F(SelectCommands, PeopleOfOneAddressAreNeverDrawnTogether) {
  write_pool();
  SelectInput asked = input();
  asked.options.address_columns = {"street"};
  for (int seed = 0; seed < 5; ++seed) {
    ASSERT_EQ(select(asked, draw(std::to_string(seed))).status, done);
    std::set<std::string> streets;
    const auto rows = rows_of(out.content("selected.csv"));
    for (std::size_t row = 1; row < rows.size(); ++row) streets.insert(rows[row][3]);
    EXPECT_EQ(streets.size(), 10U);
  }
  const Said verified = said_of(verify_folder(out.path()));
  EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
}

TEST_F(SelectCommands, TheOrderOfRowsChangesNobodysChance) {
  write_pool();
  ASSERT_EQ(select().status, done);
  const auto chances = [](const std::string& csv) {
    std::map<std::string, double> by_id;
    const auto rows = rows_of(csv);
    for (std::size_t row = 1; row < rows.size(); ++row)
      by_id[rows[row][0]] = std::stod(rows[row].back());
    return by_id;
  };
  const auto before = chances(out.content("probabilities.csv"));
  auto rows = rows_of(source.content("people.csv"));
  std::reverse(rows.begin() + 1, rows.end());
  std::string turned;
  for (const auto& row : rows) append_csv_row(turned, row);
  source.write("people.csv", turned);
  ASSERT_EQ(select().status, done);
  for (const auto& [id, chance] : chances(out.content("probabilities.csv"))) {
    EXPECT_NEAR(chance, before.at(id), 2e-6) << id;
  }
}

TEST_F(SelectCommands, NamesThoseWhoFitInNoPanel) {
  write_pool("gender,female,4,6\ngender,male,4,6\ngender,other,0,0\n");
  source.write("people.csv", source.content("people.csv") + "x1,other,old,s,\nx2,other,young,t,\n");
  const Said said = select();
  EXPECT_EQ(said.status, done);
  EXPECT_THAT(said.lines, Contains("2 people fit in no panel that meets the quotas, and had no "
                                   "chance."));
  EXPECT_THAT(said.lines, Contains("Their ids: x1, x2."));
  EXPECT_THAT(out.content("report.json"), HasSubstr(R"("fit_nowhere": ["x1", "x2"])"));
  EXPECT_THAT(out.content("report.html"), HasSubstr("People who fit in no panel"));
}

TEST_F(SelectCommands, SaysWhatWouldDoWhereNoPanelMeetsTheQuotas) {
  write_pool("gender,female,12,15\ngender,male,0,6\n");
  const Said said = select(input(12), draw());
  EXPECT_EQ(said.status, no);
  EXPECT_THAT(said.lines,
              ElementsAre("features.csv, line 2: At least 12 of the panel must have “female” of "
                          "“gender”, and the pool has 10. Lower the quota, or find more people.",
                          "No panel meets all quotas. The smallest change that would do:",
                          "“female” of “gender”: at least 10 in place of 12."));
  EXPECT_THAT(out.names(), IsEmpty());
  EXPECT_EQ(said_of(check_quotas(input(12), {.now = now})).lines, said.lines);
  EXPECT_EQ(said_of(check_quotas(input(12), {.now = now})).status, no);
}

TEST_F(SelectCommands, ChecksWithoutDrawing) {
  write_pool();
  const Said said = said_of(check_quotas(input(), {.now = now}));
  EXPECT_EQ(said.status, done);
  EXPECT_THAT(said.lines, ElementsAre("There are panels that meet all quotas."));
}

TEST_F(SelectCommands, SaysEveryMistake) {
  const Said missing = select();
  EXPECT_EQ(missing.status, wrong);
  EXPECT_THAT(missing.lines, ElementsAre(HasSubstr("people: There is no file"),
                                         HasSubstr("features: There is no file")));
  write_pool("gender,female,4,6\n");
  EXPECT_THAT(select().lines,
              ElementsAre("people: people.csv, line 3 and 29 more: there is no quota for “male” of "
                          "“gender”. Mend the values here, or add a quota for it."));
  EXPECT_THAT(select(input(0), draw()).lines, ElementsAre(HasSubstr("size: A panel has 1 to")));
  DrawOptions many = draw();
  many.numbered = most_numbered_panels + 1;
  EXPECT_THAT(select(input(), many).lines, ElementsAre(HasSubstr("lottery: A numbered list")));
  EXPECT_THAT(select(input(), draw("\xFF")).lines, ElementsAre(HasSubstr("seed: A seed is")));
  EXPECT_THAT(out.names(), IsEmpty());
}

TEST_F(SelectCommands, AFileInPlaceOfTheFolderIsAProblem) {
  write_pool();
  DrawOptions options = draw();
  options.out = source.path() + "/people.csv";
  EXPECT_THAT(select(input(), options).lines, ElementsAre(HasSubstr("out: The folder ")));
}

TEST_F(SelectCommands, OneFolderHoldsOneDraw) {
  write_pool();
  DrawOptions first = draw();
  first.numbered = 50;
  first.overwrite = false;
  ASSERT_EQ(select(input(), first).status, done);
  const auto names = out.names();
  const std::string panels = out.content("lottery.csv");
  DrawOptions again = draw("other");
  again.overwrite = false;
  EXPECT_THAT(select(input(), again).lines, ElementsAre(HasSubstr("one folder holds one draw")));
  EXPECT_EQ(out.names(), names);
  EXPECT_EQ(out.content("lottery.csv"), panels);
  out.write("notes.txt", "mine");
  again.overwrite = true;
  ASSERT_EQ(select(input(), again).status, done);
  EXPECT_FALSE(out.names().contains("lottery.csv")) << "of the draw that is gone";
  EXPECT_TRUE(out.names().contains("notes.txt")) << "is nobody else's";
  EXPECT_EQ(said_of(verify_folder(out.path())).status, done);
}

TEST_F(SelectCommands, StopsBeforeAnythingIsFound) {
  write_pool();
  std::stop_source stop;
  stop.request_stop();
  const auto told = select_panel(input(), draw(), {.now = now, .stop = stop.get_token()});
  ASSERT_TRUE(told);
  if (told->outcome == Outcome::done) return;  // Too quick to be stopped.
  EXPECT_EQ(told->outcome, Outcome::not_proved);
  const bool written = !out.names().empty();
  EXPECT_EQ(written, said_of(verify_folder(out.path())).status != wrong);
}

TEST_F(SelectCommands, VerifyFindsWhatWasChanged) {
  write_pool();
  ASSERT_EQ(select().status, done);
  EXPECT_EQ(said_of(verify_folder(out.path() + "/none")).status, wrong);
  EXPECT_THAT(said_of(verify_folder(source.path())).lines,
              Contains(HasSubstr("folder: There is no file")));
  const Said other = said_of(verify_folder(out.path(), {.people = input().features}));
  EXPECT_EQ(other.status, no);
  EXPECT_THAT(other.lines,
              Contains("Not right: features.csv is not the file that the draw was made from."));
  std::string people = out.content("selected.csv");
  people.erase(people.rfind("p"));
  out.write("selected.csv", people);
  const Said changed = said_of(verify_folder(out.path()));
  EXPECT_EQ(changed.status, no);
  EXPECT_EQ(changed.lines.back(), "Something is not right with this draw: see above.");
}

}  // namespace
}  // namespace alongside::draws::select_commands_test
