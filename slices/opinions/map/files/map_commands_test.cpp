// `alongside map` on exports that are made up: what it writes, and what it says of each mistake.
#include "slices/opinions/map/files/map_commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "foundation/base/csv.h"
#include "foundation/files/folder_testing.h"
#include "foundation/words/words.h"
#include "slices/opinion_map/testing/made_up.h"

namespace alongside::opinions::map_commands_test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Instant now = instant_from_microseconds(1'764'000'000'000'000);
constexpr std::int64_t first_voter = 1000;  // Of an export: not 0, and with gaps.

std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  CsvReader reader(csv);
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  return rows;
}

class MapCommand : public testing::Test {
 protected:
  /// Two planted groups, by turns; the last person answers once.
  void write_export(std::int64_t people = 60) {
    const auto made = opinion_map::made_up(
        {.people = people, .statements = 20, .answered = 0.8, .firmness = 0.95});
    std::string comments = "comment-id,agrees,disagrees,moderated,comment-body\n";
    for (int i = 0; i < 20; ++i) {
      comments += std::to_string(i) + ",0,0,1,\"=Statement, " + std::to_string(i) + "\"\n";
    }
    std::string votes = "timestamp,comment-id,voter-id,vote\n";
    for (const auto& given : made.given) {
      votes += "1," + std::to_string(given.statement) + "," +
               std::to_string(first_voter + 3 * given.person) + "," +
               std::to_string(static_cast<int>(given.response)) + "\n";
    }
    votes += "1,4,7,1\n";
    source.write("comments.csv", comments);
    source.write("votes.csv", votes);
    source.write("summary.csv", "topic,What would <b>help</b>?\n");
  }
  std::string write_sides() {
    std::string sides = "participant,side\n7,Nurses\n999999,Nurses\n";
    for (std::int64_t person = 0; person < 60; ++person) {
      const char* side = person % 2 == 0 ? ",Nurses\n" : ",=All\n";
      sides += std::to_string(first_voter + 3 * person) + side;
    }
    return source.write("sides.csv", sides);
  }
  MapFilesOptions options() const {
    return {.directory = source.path(), .out = out.path(), .sign = polis::Sign::plus_is_agree};
  }
  std::string problem(const MapFilesOptions& options) {
    const auto said = write_map_files(options, now);
    if (said) return "";
    const Problem& first = said.problems().front();
    return first.field + ": " + Words::in("en")(first.message);
  }
  std::vector<std::string> said(const MapFilesOptions& options) {
    const auto said = write_map_files(options, now);
    std::vector<std::string> lines;
    if (!said) return lines;
    for (const Message& line : *said) lines.push_back(Words::in("en")(line));
    return lines;
  }

  Folder source, out;
};

TEST_F(MapCommand, WritesFourFiles) {
  write_export();
  const auto lines = said(options());
  EXPECT_THAT(lines, Contains("60 of 61 people answered enough to shape the map."));
  EXPECT_THAT(lines, Contains("There are 2 groups of opinion."));
  EXPECT_THAT(out.names(),
              ElementsAre("map.json", "participants.csv", "report.html", "statements.csv"));
}

TEST_F(MapCommand, FindsThePlantedGroups) {
  write_export();
  ASSERT_FALSE(said(options()).empty());
  const auto rows = rows_of(out.content("participants.csv"));
  ASSERT_EQ(rows.size(), 62U);
  EXPECT_THAT(rows[0], ElementsAre("id", "x", "y", "group"));
  EXPECT_EQ(rows[1][0], "7");
  EXPECT_EQ(rows[1][3], "") << "who answered once is not counted";
  std::map<std::string, std::set<std::string>> letters;  // By planted group.
  for (std::size_t i = 2; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i][0], std::to_string(first_voter + 3 * static_cast<std::int64_t>(i - 2)));
    letters[i % 2 == 0 ? "even" : "odd"].insert(rows[i][3]);
  }
  ASSERT_EQ(letters["even"].size(), 1U);
  ASSERT_EQ(letters["odd"].size(), 1U);
  EXPECT_NE(letters["even"], letters["odd"]);
}

TEST_F(MapCommand, CountsOfGroupsAddUpToThoseOfAll) {
  write_export();
  ASSERT_FALSE(said(options()).empty());
  const auto rows = rows_of(out.content("statements.csv"));
  ASSERT_EQ(rows.size(), 21U);
  EXPECT_EQ(rows[0][2], "all_agree");
  EXPECT_EQ(rows[0][5], "A_agree");
  EXPECT_EQ(rows[0][8], "B_agree");
  EXPECT_EQ(rows[0][11], "consensus_agree");
  for (std::size_t i = 1; i < rows.size(); ++i) {
    ASSERT_EQ(rows[i].size(), rows[0].size());
    EXPECT_EQ(rows[i][1], "'=Statement, " + std::to_string(i - 1)) << "no spreadsheet runs it";
    for (std::size_t count = 2; count < 5; ++count) {
      EXPECT_EQ(std::stoi(rows[i][count]),
                std::stoi(rows[i][count + 3]) + std::stoi(rows[i][count + 6]));
    }
  }
}

TEST_F(MapCommand, WritesAMapThatIsReadAgain) {
  write_export();
  ASSERT_FALSE(said(options()).empty());
  const auto map = opinion_map::map_from_json(out.content("map.json"));
  ASSERT_TRUE(map);
  EXPECT_EQ(map->people, 61);
  EXPECT_EQ(map->counted, 60);
  EXPECT_EQ(map->groups.size(), 2U);
}

TEST_F(MapCommand, WritesAReportThatStandsAlone) {
  write_export();
  ASSERT_FALSE(said(options()).empty());
  const std::string report = out.content("report.html");
  EXPECT_THAT(report, HasSubstr("What would &lt;b&gt;help&lt;/b&gt;?"));
  EXPECT_THAT(report, HasSubstr("=Statement, "));
  EXPECT_THAT(report, HasSubstr("<svg"));
  EXPECT_THAT(report, HasSubstr("a file beside this report says where each person is"));
  EXPECT_EQ(report.find("Nobody sees where"), report.npos);
  for (const char* asked : {"<script", "src=", "url(\"", "url(/", "href=\"/", "https://"}) {
    EXPECT_EQ(report.find(asked), report.npos) << asked;
  }
}

TEST_F(MapCommand, GivesTheSameMapAgain) {
  write_export();
  ASSERT_FALSE(said(options()).empty());
  const std::string people = out.content("participants.csv"), map = out.content("map.json");
  ASSERT_FALSE(said(options()).empty());
  EXPECT_EQ(out.content("participants.csv"), people);
  EXPECT_EQ(out.content("map.json"), map);
  MapFilesOptions other = options();
  other.seed = 2;
  ASSERT_FALSE(said(other).empty());
  EXPECT_NE(out.content("map.json"), map) << "another seed resamples otherwise";
}

TEST_F(MapCommand, CountsSides) {
  write_export();
  MapFilesOptions with_sides = options();
  with_sides.sides = write_sides();
  ASSERT_FALSE(said(with_sides).empty());
  const auto rows = rows_of(out.content("statements.csv"));
  EXPECT_THAT(rows[0], Contains("side_=All_agree"));
  EXPECT_THAT(rows[0], Contains("side_Nurses_pass"));
  const auto map = opinion_map::map_from_json(out.content("map.json"));
  ASSERT_TRUE(map && map->sides);
  EXPECT_GT(map->sides->agreement.value, 0.9) << "the sides are the planted groups";
  EXPECT_THAT(out.content("report.html"), HasSubstr("Nurses"));
}

TEST_F(MapCommand, TakesASideOfWhichNobodyIsCounted) {
  write_export();
  MapFilesOptions with_sides = options();
  with_sides.sides = source.write("sides.csv", "participant,side\n7,Zoo\n1000,A\n1003,B\n");
  ASSERT_FALSE(said(with_sides).empty());
  const auto rows = rows_of(out.content("statements.csv"));
  EXPECT_THAT(rows[0], Contains("side_Zoo_agree"));
  EXPECT_EQ(rows[1].size(), rows[0].size());
  EXPECT_TRUE(opinion_map::map_from_json(out.content("map.json")));
}

TEST_F(MapCommand, MakesNoGroupsOfAFew) {
  write_export(12);
  EXPECT_THAT(said(options()), Contains("There are no groups of opinion: it takes at least 21 "
                                        "people who answered enough."));
  for (const auto& row : rows_of(out.content("participants.csv"))) {
    EXPECT_TRUE(row[3].empty() || row[3] == "group");
  }
}

TEST_F(MapCommand, MakesTheFolder) {
  write_export();
  MapFilesOptions deeper = options();
  deeper.out += "/maps/today";
  ASSERT_FALSE(said(deeper).empty());
  EXPECT_TRUE(std::filesystem::exists(deeper.out + "/report.html"));
}

TEST_F(MapCommand, SaysWhatIsMissing) {
  EXPECT_EQ(problem({.directory = source.path() + "/none", .out = out.path()}),
            "directory: There is no folder " + source.path() + "/none.");
  EXPECT_THAT(problem(options()), HasSubstr("comments: There is no comments.csv in "));
  source.write("comments.csv", "comment-id,comment-body\n1,First\n");
  EXPECT_THAT(problem(options()), HasSubstr("votes: There is no votes.csv in "));
  std::filesystem::create_directory(source.path() + "/votes.csv");
  EXPECT_THAT(problem(options()), HasSubstr("/votes.csv cannot be read. Check who may read it."));
  EXPECT_THAT(out.names(), ElementsAre());
}

TEST_F(MapCommand, SaysWhatIsWrongWithSides) {
  write_export();
  MapFilesOptions wrong = options();
  wrong.sides = source.path() + "/sides.csv";
  EXPECT_THAT(problem(wrong), HasSubstr("sides: There is no file "));
  source.write("sides.csv", "person,side\n1,a\n");
  EXPECT_THAT(problem(wrong), HasSubstr("participant"));
  source.write("sides.csv", "participant,side\nx,a\n");
  EXPECT_THAT(problem(wrong), HasSubstr("line 2: the column “participant” must hold a whole"));
  source.write("sides.csv", "participant,side\n1000,a\n1003,b\n1000,b\n");
  EXPECT_EQ(problem(wrong),
            "sides: sides.csv, line 4: participant 1000 is on two sides. Leave one of them.");
  source.write("sides.csv", "participant,side\n1,a\n2,b\n");
  EXPECT_THAT(problem(wrong), HasSubstr("sides: Nobody in the file of sides took part."));
  std::string many = "participant,side\n";
  for (int i = 0; i < 101; ++i) many += std::to_string(i) + ",side " + std::to_string(i) + "\n";
  source.write("sides.csv", many);
  EXPECT_EQ(problem(wrong), "sides: sides.csv: there are more than 100 sides. Take some out.");
  EXPECT_THAT(out.names(), ElementsAre());
}

// Whole or not at all: what was there stays, and nothing half-written lies about.
TEST_F(MapCommand, WritesNothingWhereOneFileCannotBeWritten) {
  write_export();
  out.write("map.json", "of before");
  std::filesystem::create_directory(out.path() + "/report.html");
  const std::string report = out.path() + "/report.html";
  EXPECT_THAT(problem(options()), HasSubstr("out: " + report + " cannot be written"));
  EXPECT_EQ(out.content("map.json"), "of before");
  EXPECT_THAT(out.names(), ElementsAre("map.json", "report.html"));
}

TEST_F(MapCommand, SaysWhereTheFolderCannotBeMade) {
  write_export();
  MapFilesOptions onto_file = options();
  onto_file.out = source.path() + "/votes.csv";
  EXPECT_THAT(problem(onto_file), HasSubstr("out: The folder "));
  onto_file.out += "/below";
  EXPECT_THAT(problem(onto_file), HasSubstr("out: The folder "));
}

}  // namespace
}  // namespace alongside::opinions::map_commands_test
