// Files of other kinds than CSV, from commands: workbooks, and text in other letters.
#include "slices/draws/commands/table_file_commands.h"

#include "foundation/tables/plain_text.h"
#include "foundation/tables/workbook.h"
#include "slices/draws/commands/select_testing.h"

namespace alongside::draws::table_file_commands_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class TableFileCommands : public SelectCommands {
 protected:
  /// Both files as workbooks, beside the CSV files.
  void write_workbooks() {
    write_pool();
    for (const std::string name : {"people", "features"}) {
      source.write(name + ".xlsx", workbook_of_csv("Sheet", source.content(name + ".csv")));
    }
  }
  SelectInput workbooks() const {
    SelectInput asked = input();
    asked.people = source.path() + "/people.xlsx";
    asked.features = source.path() + "/features.xlsx";
    return asked;
  }
};

TEST_F(TableFileCommands, DrawTheSamePanelFromWorkbooks) {
  write_workbooks();
  ASSERT_EQ(select().status, done);
  DrawOptions other = draw();
  other.out = second.path();
  ASSERT_EQ(select(workbooks(), other).status, done);
  for (const char* name : {"selected.csv", "probabilities.csv", "panels.csv"}) {
    EXPECT_EQ(out.content(name), second.content(name)) << name;
  }
  const Said verified = said_of(
      verify_folder(second.path(), {.people = workbooks().people, .features = input().features}));
  EXPECT_EQ(verified.status, done) << testing::PrintToString(verified.lines);
  EXPECT_EQ(verified.lines.back(), "All is right.");
}

TEST_F(TableFileCommands, ReplaceWithAWorkbookOfIds) {
  write_workbooks();
  ASSERT_EQ(select(workbooks(), draw()).status, done);
  const std::string one = *ids_in(out.content("selected.csv")).begin();
  source.write("free.xlsx", workbook_of("Free", {{"id"}, {one}}));
  const Said said =
      said_of(replace_people({}, {.from = out.path(), .free = source.path() + "/free.xlsx"},
                             {.seed = "other dice", .out = second.path()}, {.now = now}));
  EXPECT_EQ(said.status, done) << testing::PrintToString(said.lines);
  EXPECT_FALSE(ids_in(second.content("whole_panel.csv")).contains(one));
}

TEST_F(TableFileCommands, SayWhatWasReadInAnotherWay) {
  write_pool();
  std::string letters = source.content("people.csv");
  letters.replace(letters.find("Street 0"), 6,
                  "Stra\xdf"
                  "e");
  source.write("people.csv", letters);
  const Said said = select();
  EXPECT_EQ(said.status, done);
  EXPECT_THAT(said.lines, Contains(HasSubstr("Its letters were read as Windows-1252")));
  EXPECT_THAT(out.content("pool.csv"), HasSubstr("Stra\xc3\x9f"
                                                 "e"));
}

TEST_F(TableFileCommands, RefuseWhatIsNoTable) {
  write_pool();
  source.write("people.csv", "PK\x03\x04 and no more");
  EXPECT_THAT(select().lines, ElementsAre(HasSubstr("people.csv cannot be read: it is damaged.")));
  source.write("people.csv", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
  EXPECT_THAT(select().lines, ElementsAre(HasSubstr("people.csv is an old .xls file")));
}

TEST_F(TableFileCommands, WriteAWorkbook) {
  write_pool();
  ASSERT_EQ(select().status, done);
  const std::string file = second.path() + "/selected.xlsx";
  EXPECT_THAT(said_of(write_workbook(out.path() + "/selected.csv", file)).lines,
              ElementsAre("selected.xlsx is written."));
  const std::string content = second.content("selected.xlsx");
  EXPECT_EQ(plain_text_of({"people", "selected.xlsx", content}).plain->text,
            out.content("selected.csv"));
  EXPECT_THAT(said_of(write_workbook(out.path() + "/selected.csv", file)).lines,
              ElementsAre(HasSubstr("selected.xlsx is there already")));
}

}  // namespace
}  // namespace alongside::draws::table_file_commands_test
