#include "slices/opinions/results/result_rows.h"

#include <gtest/gtest.h>

#include <map>

#include "foundation/base/random.h"

namespace alongside::opinions::result_rows_test {
namespace {

SideSituation side(std::int64_t id, std::int64_t members, std::int64_t participants,
                   std::int64_t waiting, std::optional<SideId> row = {}) {
  return {.side = {id},
          .members = members,
          .participants = participants,
          .waiting = waiting,
          .answering = 0,
          .row = row};
}

TEST(ResultRows, AreTheSidesThatAreLargeEnough) {
  const auto rows = result_rows({.sides = {side(1, 7, 3, 3), side(2, 6, 1, 1)}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].sides, std::vector<SideId>{{2}});
}

TEST(ResultRows, CountSmallSidesTogether) {
  const auto rows = result_rows({.sides = {side(1, 7, 3, 3), side(2, 2, 1, 1), side(3, 1, 1, 1)}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].sides, (std::vector<SideId>{{2}, {3}}));
  EXPECT_EQ(rows[1].participants, 2);
}

TEST(ResultRows, CountASideThatIsTooSmallWithTheSmallestOther) {
  const auto rows = result_rows({.sides = {side(1, 7, 3, 3), side(2, 5, 3, 3), side(0, 0, 1, 1)}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].sides, (std::vector<SideId>{{2}, {0}}));
}

TEST(ResultRows, KeepWhatWasPublishedTogether) {
  const auto rows = result_rows(
      {.sides = {side(1, 7, 5, 0, SideId{1}), side(2, 9, 9, 9, SideId{1}), side(3, 8, 8, 8)}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].sides, (std::vector<SideId>{{1}, {2}})) << "though it could be a row by now";
}

TEST(ResultRows, GoByAnswersAtTheEnd) {
  const QuestionSituation open{.sides = {side(1, 5, 2, 2), side(2, 5, 2, 2)}};
  EXPECT_EQ(result_rows(open).size(), 2U) << "more of each may come";
  QuestionSituation closed = open;
  closed.closed = true;
  ASSERT_EQ(result_rows(closed).size(), 1U);
  EXPECT_EQ(wait_of(result_rows(closed)[0], closed), Instant::duration{});
}

TEST(ResultRows, WaitForThreePeopleAndForTheLastOnes) {
  constexpr Instant::duration none{};
  const auto wait = [](const ResultRow& row, Showing showing = Showing::from_three) {
    return wait_of(row, {.sides = {}, .showing = showing});
  };
  EXPECT_EQ(wait({{}, 9, 2, 2, 0}), std::nullopt);
  EXPECT_EQ(wait({{}, 9, 3, 3, 0}), none);
  EXPECT_EQ(wait({{}, 9, 3, 3, 1}), wait_for_answering);
  EXPECT_EQ(wait({{}, 5, 3, 3, 1}), wait_for_the_last) << "the last two could not come in later";
  EXPECT_EQ(wait({{}, 3, 3, 3, 0}), none);
  EXPECT_EQ(wait({{}, 20, 5, 5, 0}, Showing::from_eight), std::nullopt);
  EXPECT_EQ(wait({{}, 20, 8, 8, 0}, Showing::from_eight), none);
  EXPECT_EQ(wait({{}, 2, 5, 3, 0}), none) << "some have left since";
}

/// A group as it goes on, at random: people of three sides join, answer and change their minds.
class Course {
 public:
  explicit Course(std::uint64_t seed) : random_(seed) {
    question_.showing = random_.below(2) == 0 ? Showing::from_three : Showing::from_eight;
    for (const std::int64_t id : {1, 2, 3, 0}) question_.sides.push_back(side(id, 0, 0, 0));
  }

  void go_on() {
    SideSituation& one = question_.sides[random_.below(4)];
    if (random_.below(3) == 0) ++one.members;
    if (one.participants < one.members) ++one.participants, ++one.waiting;
    if (one.waiting < one.participants && random_.below(4) == 0) ++one.waiting;
    for (const ResultRow& row : result_rows(question_)) {
      if (wait_of(row, question_) == Instant::duration{}) publish(row);
    }
  }

 private:
  void publish(const ResultRow& row) {
    std::int64_t changed = 0, people = 0;
    SideId name = row.sides.front();
    for (const SideSituation& one : question_.sides) {
      if (one.side == row.sides.front()) name = one.row.value_or(one.side);
    }
    for (SideSituation& one : question_.sides) {
      if (std::ranges::find(row.sides, one.side) == row.sides.end()) continue;
      EXPECT_TRUE(!one.row || *one.row == name) << "rows are never joined";
      changed += one.waiting;
      people += one.participants;
      one.row = name;
      one.waiting = 0;
    }
    EXPECT_GE(changed, people_for_new_results);
    EXPECT_GE(people, fewest_shown(question_.showing));
    for (const SideSituation& one : question_.sides) {
      const bool in = std::ranges::find(row.sides, one.side) != row.sides.end();
      EXPECT_TRUE(in || one.row != name) << "rows are never split";
    }
  }

  Random random_;
  QuestionSituation question_;
};

TEST(ResultRows, TakeInThreePeopleAtOnceAndAreNeverSplit) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Course course(seed);
    for (int n = 0; n < 150; ++n) course.go_on();
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace alongside::opinions::result_rows_test
