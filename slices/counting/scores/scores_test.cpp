#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/counting/scores/delphi.h"
#include "slices/counting/scores/totals.h"

namespace alongside::counting::scores_test {
namespace {

ScoreTable table_of(std::string_view text, ScoreRange range = {}) {
  const auto read = read_scores({"file", "scores.csv", text}, range, ',');
  EXPECT_TRUE(read) << text;
  return read ? *read : ScoreTable{};
}

std::string problem_of(std::string_view text) {
  const auto read = read_scores({"file", "scores.csv", text}, {}, ',');
  return read ? "" : Words::in("en")(read.problems().front().message);
}

TEST(ScoreTable, KnowsVotersSidesAndOptions) {
  const ScoreTable table =
      table_of("Voter,Side,Park,Pool\n1,professional,5,\n2,lived experience,0,3\n");
  EXPECT_EQ(table.options, (std::vector<std::string>{"Park", "Pool"}));
  EXPECT_EQ(table.sides, (std::vector<std::string>{"professional", "lived experience"}));
  EXPECT_EQ(table.ballots[0].scores[1], std::nullopt) << "no answer is no nought";
  EXPECT_EQ(table.ballots[1].side, 1U);
}

TEST(ScoreTable, SaysWhereAMistakeIs) {
  EXPECT_NE(problem_of("Park,Pool\n5,6\n").find("line 2"), std::string::npos);
  EXPECT_NE(problem_of("Park,Park\n").find("of its own"), std::string::npos);
  EXPECT_NE(problem_of("voter,side\n"), "");
  EXPECT_NE(problem_of("Park\n1,2\n"), "");
  EXPECT_NE(problem_of(""), "");
}

TEST(Totals, WhoHasMostPointsComesFirstAndThenWhoHasMoreOfTheBest) {
  const ScoreTable table = table_of("A,B,C\n5,4,3\n0,1,3\n1,1,0\n");
  const Totals totals = add_up(table, TotalOf::scores, {0, 1, 2});
  EXPECT_EQ(totals.order, (std::vector<Option>{0, 1, 2})) << "6 points each: a 5, a 4, two 3";
  ASSERT_EQ(totals.ties.size(), 1U);
  EXPECT_FALSE(totals.ties[0].by_lot);
}

TEST(Totals, WhoIsTheSameIsTakenByTheLot) {
  const ScoreTable table = table_of("A,B\n5,4\n4,5\n");
  const Totals totals = add_up(table, TotalOf::scores, {1, 0});
  EXPECT_EQ(totals.order, (std::vector<Option>{1, 0}));
  ASSERT_EQ(totals.ties.size(), 1U);
  EXPECT_TRUE(totals.ties[0].by_lot);
}

TEST(Totals, DotsOfMorePeopleComeFirst) {
  const ScoreTable table = table_of("A,B\n4,2\n0,2\n", {.least = 0, .most = 6});
  EXPECT_EQ(add_up(table, TotalOf::dots, {0, 1}).order, (std::vector<Option>{1, 0}));
  EXPECT_EQ(with_too_many_dots(table, 5), std::vector<std::size_t>{0});
}

TEST(Totals, SidesAddUpToAll) {
  const ScoreTable table = table_of("side,A,B\nx,5,\ny,2,1\nx,3,3\n");
  const Totals totals = add_up(table, TotalOf::scores, {0, 1});
  for (Option one = 0; one < 2; ++one) {
    std::int64_t points = 0;
    for (const auto& side : totals.by_side) points += side[one].points;
    EXPECT_EQ(points, totals.all[one].points);
  }
}

// ---- Delphi: `high` people rate 8, `low` rate 2, the rest rate 5 ----

std::string ratings(const char* side, int people, int high, int low) {
  std::string lines;
  for (int n = 0; n < people; ++n) {
    lines += std::string(side) + (n < high ? ",8\n" : n < high + low ? ",2\n" : ",5\n");
  }
  return lines;
}

Consensus consensus_of(const std::string& lines) {
  return find_consensus(table_of("side,Outcome\n" + lines, delphi_range), {}).at(0).consensus;
}

TEST(Delphi, EachSideHasToAgree) {
  const std::string agreed = ratings("x", 20, 14, 2);  // 70% and 10%.
  EXPECT_EQ(consensus_of(agreed + ratings("y", 10, 7, 1)), Consensus::in);
  EXPECT_EQ(consensus_of(agreed + ratings("y", 10, 6, 1)), Consensus::none) << "60% of one side";
  EXPECT_EQ(consensus_of(agreed + ratings("y", 20, 14, 3)), Consensus::none) << "15% are not fewer";
}

TEST(Delphi, OutWhereAtMostHalfOfEachSideRateItHigh) {
  EXPECT_EQ(consensus_of(ratings("x", 10, 5, 0) + ratings("y", 4, 0, 0)), Consensus::out);
  EXPECT_EQ(consensus_of(ratings("x", 10, 6, 0) + ratings("y", 4, 0, 0)), Consensus::none);
}

TEST(Delphi, ASideThatDidNotRateHasAgreedToNothing) {
  EXPECT_EQ(consensus_of(ratings("x", 10, 10, 0) + "y,\n"), Consensus::none);
}

}  // namespace
}  // namespace alongside::counting::scores_test
