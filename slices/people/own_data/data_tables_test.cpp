#include "slices/people/own_data/data_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "slices/people/own_data/data_pages.h"

namespace alongside::people::data_tables_test {
namespace {

using testing::HasSubstr;

constexpr const char* kept =
    R"({"name": "Ben", "second_step": true,
        "groups": [{"name": "Clinic", "roles": ["chair", "member"]},
                   {"name": "=1+1", "since": "2026-01-02"}],
        "empty": [],
        "needs": {"words": "Zoë; \"so\"", "items": ["loop"], "looks": [{"by": "<Asha>"}]}})";
const std::string mark = "\xEF\xBB\xBF";

std::string table(std::string_view name) {
  for (const DataTable& one : data_tables(kept)) {
    if (one.file_name == name) return one.csv;
  }
  return "none";
}

TEST(DataTables, AreOneOfEachList) {
  EXPECT_EQ(table("groups.csv"),
            mark + "name,roles,since\r\nClinic,chair; member,\r\n'=1+1,,2026-01-02\r\n");
  EXPECT_EQ(table("needs-items.csv"), mark + "value\r\nloop\r\n");
  EXPECT_EQ(table("needs-looks.csv"), mark + "by\r\n<Asha>\r\n");
  EXPECT_EQ(table("empty.csv"), "none");
}

TEST(DataTables, HoldWhatStandsByItself) {
  EXPECT_EQ(table("account.csv"), mark + "name,value\r\nname,Ben\r\nsecond_step,true\r\n");
  EXPECT_THAT(table("needs.csv"), HasSubstr("words,\"Zo\xC3\xAB; \"\"so\"\"\""));
}

TEST(DataTables, AreMadeOfAnObjectAlone) {
  EXPECT_THROW(data_tables("[1]"), std::logic_error);
  EXPECT_THROW(data_tables("{"), std::logic_error);
  EXPECT_TRUE(data_tables("{}").empty());
}

TEST(DataPage, ShowsEverythingAndEscapesIt) {
  const std::string html = data_html(Words::in("en"), "Riverside & co", kept);
  for (const char* part : {"<h1>What Riverside &amp; co keeps about you</h1>", "<h2>Groups</h2>",
                           "Second step", "Yes", "chair", "&lt;Asha&gt;", "2026-01-02"}) {
    EXPECT_THAT(html, HasSubstr(part));
  }
}

}  // namespace
}  // namespace alongside::people::data_tables_test
