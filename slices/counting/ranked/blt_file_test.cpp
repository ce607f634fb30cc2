#include "slices/counting/ranked/blt_file.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/counting/ranked/ranked_testing.h"

namespace alongside::counting::blt_file_test {
namespace {

SourceFile file_of(std::string_view text) {
  return {"file", "ward.blt", text};
}

std::string problem_of(std::string_view text) {
  const auto read = read_blt(file_of(text));
  return read ? "" : Words::in("en")(read.problems().front().message);
}

TEST(BltFile, ReadsWhatOtherProgramsWrite) {
  const auto read = read_blt(
      file_of("4 2  # four candidates, two seats\r\n-3\r\n6 1 4 0\r\n1 2 - 1 0\r\n2 0\r\n0\r\n"
              "\"Asha \"Ash\" Rao\"\r\n\"Ben\"\r\n\"Carys\"\r\n\"Dev\"\r\n\"A ward\"\r\n"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->seats, 2U);
  EXPECT_EQ(read->withdrawn, std::vector<Candidate>{2});
  ASSERT_EQ(read->papers.size(), 3U);
  EXPECT_EQ(read->papers[0].count, 6);
  EXPECT_EQ(read->papers[0].order, (std::vector<Candidate>{0, 3}));
  EXPECT_EQ(read->papers[1].order, (std::vector<Candidate>{1, 0}));
  EXPECT_TRUE(read->papers[2].order.empty()) << "a paper that names nobody";
  EXPECT_EQ(read->candidates[0], "Asha \"Ash\" Rao");
  EXPECT_EQ(read->title, "A ward");
}

TEST(BltFile, SaysWhereAMistakeIsAndWhatToDo) {
  EXPECT_NE(problem_of("3 1\n1 1 0\n"), "");
  EXPECT_NE(problem_of("3 1\n1 4 0\n0\n").find("line 2"), std::string::npos);
  EXPECT_NE(problem_of("3 1\n1 1 2 1 0\n0\n").find("twice"), std::string::npos);
  EXPECT_NE(problem_of("3 1\n1 1=2 0\n0\n").find("one place"), std::string::npos);
  EXPECT_NE(problem_of("2 3\n0\n").find("from 1 to 2"), std::string::npos);
  EXPECT_NE(problem_of("2 1\n0\n\"A\"\n\"A\"\n").find("line 4"), std::string::npos);
  EXPECT_NE(problem_of(""), "");
}

TEST(BltFile, WhatIsWrittenIsReadAgain) {
  Random random(4);
  for (int turn = 0; turn < 300; ++turn) {
    const RankedElection election = ranked_testing::any_election(random, 20);
    const std::string text = blt_of(election);
    const auto read = read_blt(file_of(text));
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(blt_of(*read), text);
  }
}

}  // namespace
}  // namespace alongside::counting::blt_file_test
