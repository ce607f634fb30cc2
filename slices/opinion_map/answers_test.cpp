#include "slices/opinion_map/answers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::opinion_map::answers_test {
namespace {

std::vector<GivenResponse> some_answers(std::uint64_t seed, std::int64_t people,
                                        std::int64_t statements) {
  Random random(seed);
  std::vector<GivenResponse> given;
  for (std::int64_t person = 0; person < people; ++person) {
    for (std::int64_t statement = 0; statement < statements; ++statement) {
      if (random.unit() < 0.4) continue;
      given.push_back({person * 3 + 1, statement * 7 + 2,
                       static_cast<Response>(static_cast<int>(random.below(3)) - 1)});
    }
  }
  return given;
}

bool same(const Answers& one, const Answers& other) {
  const auto same_entry = [](const Entry& a, const Entry& b) {
    return a.statement == b.statement && a.response == b.response;
  };
  return one.people == other.people && one.statements == other.statements &&
         one.sides == other.sides && one.row_begins == other.row_begins &&
         std::ranges::equal(one.entries, other.entries, same_entry);
}

TEST(OpinionMapAnswers, TheLastAnswerCounts) {
  const Answers answers = answers_of({{5, 9, Response::agree},
                                      {2, 9, Response::pass},
                                      {5, 9, Response::disagree},
                                      {5, 4, Response::agree}},
                                     {{5, 1}});
  EXPECT_EQ(answers.people, (std::vector<std::int64_t>{2, 5}));
  EXPECT_EQ(answers.statements, (std::vector<std::int64_t>{4, 9}));
  EXPECT_EQ(answers.sides, (std::vector<SideNumber>{no_side, 1}));
  ASSERT_EQ(answers.row(1).size(), 2U);
  EXPECT_EQ(answers.row(1).begin()[1].response, Response::disagree);
}

TEST(OpinionMapAnswers, NothingGivesAnEmptyMatrix) {
  const Answers answers = answers_of({});
  EXPECT_TRUE(answers.people.empty());
  EXPECT_EQ(answers.row_begins.size(), 1U);
}

TEST(OpinionMapAnswers, TheOrderOfRowsDoesNotMatter) {
  auto given = some_answers(3, 20, 12);
  const Answers sorted = answers_of(given);
  Random random(4);
  for (std::size_t i = given.size(); i > 1; --i) std::swap(given[i - 1], given[random.below(i)]);
  EXPECT_TRUE(same(sorted, answers_of(given)));
}

// Whatever changes row by row, the matrix is the one that is made of all answers at once.
TEST(OpinionMapAnswers, AReplacedRowIsAsIfItHadAlwaysBeenSo) {
  const auto given = some_answers(5, 15, 10);
  const auto later = some_answers(6, 18, 13);
  Answers answers = answers_of(given);
  std::vector<GivenResponse> all = given;
  for (std::int64_t person = 1; person < 18 * 3; person += 6) {
    std::vector<GivenResponse> row;
    std::ranges::copy_if(later, std::back_inserter(row),
                         [&](const GivenResponse& one) { return one.person == person; });
    if (row.empty()) continue;
    replace_row(answers, person, 0, row);
    std::erase_if(all, [&](const GivenResponse& one) { return one.person == person; });
    all.insert(all.end(), row.begin(), row.end());
  }
  std::vector<PersonSide> sides;
  for (std::int64_t person = 1; person < 18 * 3; person += 6) sides.push_back({person, 0});
  EXPECT_TRUE(same(answers, answers_of(all, sides)));
}

TEST(OpinionMapAnswers, SevenAnswersAreCountedOrAllWhereThereAreFewer) {
  std::vector<GivenResponse> given;
  for (std::int64_t i = 0; i < 6; ++i) given.push_back({1, i, Response::agree});
  EXPECT_TRUE(is_counted(answers_of(given), 0));
  given.push_back({2, 6, Response::agree});
  EXPECT_FALSE(is_counted(answers_of(given), 0));
}

}  // namespace
}  // namespace alongside::opinion_map::answers_test
