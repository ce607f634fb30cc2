#include "slices/opinion_map/findings/counts.h"

#include <gtest/gtest.h>

#include "foundation/base/random.h"

namespace alongside::opinion_map::counts_test {
namespace {

Answers some_answers(Random& random, std::int64_t people, std::int64_t statements) {
  std::vector<GivenResponse> given;
  for (std::int64_t person = 0; person < people; ++person) {
    for (std::int64_t statement = 0; statement < statements; ++statement) {
      if (random.below(3) == 0) continue;
      given.push_back(
          {person, statement, static_cast<Response>(static_cast<int>(random.below(3)) - 1)});
    }
  }
  return answers_of(given);
}

std::vector<std::int32_t> some_parts(Random& random, std::size_t people, std::size_t parts) {
  std::vector<std::int32_t> part_of(people);
  for (auto& part : part_of) part = static_cast<std::int32_t>(random.below(parts + 1)) - 1;
  return part_of;
}

/// One number, by going through everything.
std::int64_t counted_one_by_one(const Answers& answers, const std::vector<std::int32_t>& part_of,
                                std::size_t statement, std::size_t part, Response response) {
  std::int64_t count = 0;
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    for (const Entry& entry : answers.row(person)) {
      const bool here = entry.statement == statement && entry.response == response;
      if (here && part_of[person] == static_cast<std::int32_t>(part)) ++count;
    }
  }
  return count;
}

TEST(OpinionMapCounts, AreOfEachStatementAndPart) {
  const Answers answers = answers_of({{1, 10, Response::agree},
                                      {1, 20, Response::disagree},
                                      {2, 10, Response::agree},
                                      {3, 10, Response::pass},
                                      {4, 20, Response::agree}});
  const auto counts = counts_by(answers, {0, 0, 1, no_part}, 2);
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0], (std::vector<Counts>{{2, 0, 0}, {0, 0, 1}}));
  EXPECT_EQ(counts[1], (std::vector<Counts>{{0, 1, 0}, {0, 0, 0}}));
}

TEST(OpinionMapCounts, CountAPersonAsOftenAsTheyWereDrawn) {
  const Answers answers =
      answers_of({{1, 10, Response::agree}, {2, 10, Response::agree}, {3, 10, Response::disagree}});
  const auto counts = counts_by(answers, {0, 0, 0}, 1, {3, 0, 2});
  EXPECT_EQ(counts[0][0], (Counts{3, 2, 0}));
}

TEST(OpinionMapCounts, OfNobodyAreEmpty) {
  EXPECT_TRUE(counts_by(answers_of({}), {}, 3).empty());
  const auto counts = counts_by(answers_of({{1, 10, Response::agree}}), {no_part}, 2);
  EXPECT_EQ(total_of(counts[0]), Counts{});
}

TEST(OpinionMapCounts, AreThoseOfCountingOneByOne) {
  Random random(1);
  for (int n = 0; n < 30; ++n) {
    const Answers answers = some_answers(random, 15, 8);
    const std::size_t parts = 1 + random.below(4);
    const auto part_of = some_parts(random, answers.people.size(), parts);
    const auto counts = counts_by(answers, part_of, parts);
    ASSERT_EQ(counts.size(), answers.statements.size());
    for (std::size_t statement = 0; statement < counts.size(); ++statement) {
      ASSERT_EQ(counts[statement].size(), parts);
      for (std::size_t part = 0; part < parts; ++part) {
        const auto count = [&](Response response) {
          return counted_one_by_one(answers, part_of, statement, part, response);
        };
        EXPECT_EQ(
            counts[statement][part],
            (Counts{count(Response::agree), count(Response::disagree), count(Response::pass)}));
      }
    }
  }
}

// Somebody who was drawn three times is three people with the same answers.
TEST(OpinionMapCounts, WithWeightsAreThoseOfRepeatedPeople) {
  Random random(2);
  for (int n = 0; n < 30; ++n) {
    const Answers answers = some_answers(random, 12, 6);
    const auto part_of = some_parts(random, answers.people.size(), 3);
    std::vector<std::uint32_t> weights;
    Answers repeated = answers_of({});
    repeated.statements = answers.statements;
    std::vector<std::int32_t> parts_repeated;
    for (std::size_t person = 0; person < answers.people.size(); ++person) {
      weights.push_back(static_cast<std::uint32_t>(random.below(4)));
      for (std::uint32_t time = 0; time < weights.back(); ++time) {
        const auto row = answers.row(person);
        repeated.people.push_back(static_cast<std::int64_t>(repeated.people.size()));
        repeated.entries.insert(repeated.entries.end(), row.begin(), row.end());
        repeated.row_begins.push_back(repeated.entries.size());
        parts_repeated.push_back(part_of[person]);
      }
    }
    EXPECT_EQ(counts_by(answers, part_of, 3, weights), counts_by(repeated, parts_repeated, 3));
  }
}

}  // namespace
}  // namespace alongside::opinion_map::counts_test
