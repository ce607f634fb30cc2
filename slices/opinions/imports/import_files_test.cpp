// Which files of a folder are an export, and the small exports that people had trouble with.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "foundation/files/folder_testing.h"
#include "foundation/words/words.h"
#include "slices/opinions/imports/import_files_commands.h"

namespace alongside::opinions::import_files_test {
namespace {

constexpr const char* comments_csv = "comment-id,comment-body\n0,Zero\n";
constexpr const char* votes_csv = "comment-id,voter-id,vote\n0,1,1\n";

std::string problem(const std::filesystem::path& directory) {
  const auto files = read_polis_files(directory);
  return files ? "" : Words::in("en")(files.problems().front().message);
}

TEST(ExportFiles, AreKnownByTheirNames) {
  using enum ExportFile;
  EXPECT_EQ(export_file_named("comments.csv"), comments);
  EXPECT_EQ(export_file_named("2025-08-29-0002-abc-comments.csv"), comments);
  EXPECT_EQ(export_file_named("2025-08-29-0002-abc-votes.csv"), votes);
  EXPECT_EQ(export_file_named("2025-08-29-0002-abc-participant-votes.csv"), participants);
  EXPECT_EQ(export_file_named("participants-votes.csv"), participants);
  EXPECT_EQ(export_file_named("Topic_Summary.CSV"), summary);
  EXPECT_EQ(export_file_named("devotes.csv"), std::nullopt);
  EXPECT_EQ(export_file_named("comment-groups.csv"), std::nullopt);
}

TEST(ExportFiles, AreFoundWithAPrefix) {
  Folder folder;
  folder.write("2025-abc-comments.csv", comments_csv);
  folder.write("2025-abc-votes.csv", votes_csv);
  folder.write("2025-abc-participant-votes.csv", "participant,0\n1,1\n");
  const auto files = read_polis_files(folder.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(files->as_export().votes.name, "2025-abc-votes.csv");
  EXPECT_EQ(files->as_export().participants->name, "2025-abc-participant-votes.csv");
  EXPECT_TRUE(polis::read_export(files->as_export(), polis::Sign::find));
}

TEST(ExportFiles, OfTwoExportsNoneIsGuessed) {
  Folder folder;
  folder.write("a-comments.csv", comments_csv);
  folder.write("b-comments.csv", comments_csv);
  folder.write("a-votes.csv", votes_csv);
  EXPECT_EQ(problem(folder.path()), "There are several files of one kind in " + folder.path() +
                                        ": a-comments.csv and b-comments.csv. Leave one export in "
                                        "the folder.");
  folder.write("comments.csv", comments_csv);
  EXPECT_EQ(problem(folder.path()), "");
}

/// `../shared/data/reported/polis`, where it is there: each comes in, or is told in one sentence.
TEST(ExportFiles, ThatPeopleHadTroubleWith) {
  const char* given = std::getenv("ALONGSIDE_DATA");
  const auto all =
      std::filesystem::path(given != nullptr ? given : "../shared/data") / "reported" / "polis";
  if (!std::filesystem::exists(all)) GTEST_SKIP() << "no reported exports: no folder " << all;
  for (const auto& entry : std::filesystem::directory_iterator(all)) {
    if (!std::filesystem::exists(entry.path() / "results.csv")) {
      const auto files = read_polis_files(entry.path());
      ASSERT_TRUE(files) << entry.path();
      const auto read = polis::read_export(files->as_export(), polis::Sign::find);
      const std::string name = entry.path().filename().string();
      const bool refused = name == "sign-matrix-disagrees" || name == "unbalanced-quote";
      EXPECT_EQ(static_cast<bool>(read), !refused) << name;
      EXPECT_TRUE(!read || read->summary.repaired_statements == 0) << name;
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::import_files_test
