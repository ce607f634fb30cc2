#include "slices/opinions/questions/next_statement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace alongside::opinions::next_statement_test {
namespace {

/// A conversation in which everybody takes what they are shown.
struct Conversation {
  std::map<std::int64_t, std::int64_t> heard;  // By statement.
  Random random;

  void put_forward(std::int64_t statement) { heard[statement] = 0; }

  void answer(int times) {
    std::set<std::int64_t> answered;
    for (int n = 0; n < times; ++n) {
      std::vector<Candidate> candidates;
      for (const auto& [statement, count] : heard) {
        if (!answered.contains(statement)) {
          candidates.push_back({{statement}, 1.0 / (1.0 + static_cast<double>(count))});
        }
      }
      const auto next = next_statement(candidates, Random(random.next()));
      if (!next) return;
      answered.insert(next->number);
      ++heard[next->number];
    }
  }

  std::int64_t least_heard() const {
    return std::ranges::min_element(heard, {}, [](const auto& one) { return one.second; })->second;
  }
};

TEST(NextStatement, IsNothingWhenAllAreAnswered) {
  EXPECT_FALSE(next_statement({}, Random(1)));
}

TEST(NextStatement, IsNeverOneWithoutWeight) {
  EXPECT_FALSE(next_statement({{{3}, 0}}, Random(1)));
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    EXPECT_EQ(next_statement({{{3}, 0}, {{5}, 2}, {{8}, 0}}, Random(seed)), Id<Statement>{5});
  }
}

TEST(NextStatement, IsTheSameWhenThePageIsLoadedAgain) {
  const std::vector<Candidate> candidates{{{3}, 1}, {{5}, 2}, {{8}, 0.5}};
  const std::string_view tag = "5f0c";
  EXPECT_EQ(next_statement(candidates, random_for(tag, 4)),
            next_statement(candidates, random_for(tag, 4)));
}

TEST(NextStatement, DiffersBetweenPeople) {
  std::vector<Candidate> candidates;
  for (std::int64_t id = 1; id <= 50; ++id) candidates.push_back({{id}, 1});
  std::set<std::int64_t> shown;
  for (int person = 0; person < 20; ++person) {
    shown.insert(next_statement(candidates, random_for(std::to_string(person), 0))->number);
  }
  EXPECT_GT(shown.size(), 10U);
}

TEST(NextStatement, LetsEveryStatementBeHeard) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Conversation conversation{{}, Random(seed)};
    for (std::int64_t id = 1; id <= 50; ++id) conversation.put_forward(id);
    for (int person = 0; person < 30; ++person) conversation.answer(10);
    EXPECT_GE(conversation.least_heard(), 2) << "of 6 on average, seed " << seed;
  }
}

TEST(NextStatement, LetsANewStatementCatchUp) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Conversation conversation{{}, Random(seed)};
    for (std::int64_t id = 1; id <= 20; ++id) conversation.put_forward(id);
    for (int person = 0; person < 40; ++person) conversation.answer(10);  // 20 each.
    conversation.put_forward(21);
    for (int person = 0; person < 20; ++person) conversation.answer(10);
    EXPECT_GE(conversation.heard[21], 10) << "of 20 who could, seed " << seed;
  }
}

}  // namespace
}  // namespace alongside::opinions::next_statement_test
