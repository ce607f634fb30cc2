#include "slices/opinion_map/grouping/alikeness.h"

#include <gtest/gtest.h>

#include <map>

#include "foundation/base/random.h"

namespace alongside::opinion_map::alikeness_test {
namespace {

constexpr Response agree = Response::agree;
constexpr Response disagree = Response::disagree;
constexpr Response pass = Response::pass;

std::vector<GivenResponse> row(std::int64_t person, const std::vector<Response>& responses) {
  std::vector<GivenResponse> given;
  for (const Response response : responses) {
    given.push_back({person, static_cast<std::int64_t>(given.size()), response});
  }
  return given;
}

Answers answers_of_rows(const std::vector<std::vector<Response>>& rows) {
  std::vector<GivenResponse> given;
  for (const auto& responses : rows) {
    const auto more = row(static_cast<std::int64_t>(given.size()) + 1, responses);
    given.insert(given.end(), more.begin(), more.end());
  }
  return answers_of(given);
}

TEST(Alikeness, APassIsTheSameAsAPassAndNothingElse) {
  const Answers answers =
      answers_of_rows({{agree, pass, pass, pass}, {agree, pass, agree, disagree}});
  EXPECT_EQ(alikeness_of_people(answers, 0, 1), (Alikeness{.same = 2, .shared = 4}));
}

TEST(Alikeness, NothingIsSaidOfTwoSharedAnswers) {
  EXPECT_FALSE((Alikeness{.same = 2, .shared = 2}.known()));
  EXPECT_TRUE((Alikeness{.same = 0, .shared = 3}.known()));
  EXPECT_DOUBLE_EQ((Alikeness{.same = 9, .shared = 12}.share()), 0.75);
}

using Given = std::map<std::pair<std::int64_t, std::int64_t>, Response>;  // Person, statement.

Given some_answers(Random& random) {
  Given given;
  for (std::int64_t person = 1; person <= 6; ++person) {
    given[{person, 0}] = agree;  // So that everybody is there.
    for (std::int64_t statement = 1; statement < 9; ++statement) {
      if (random.unit() > 0.6) continue;
      given[{person, statement}] = static_cast<Response>(static_cast<int>(random.below(3)) - 1);
    }
  }
  return given;
}

Answers answers_of(const Given& given) {
  std::vector<GivenResponse> list;
  for (const auto& [place, response] : given) {
    list.push_back({place.first, place.second, response});
  }
  return answers_of(list);
}

void count(Alikeness& pair, const Given& given, std::pair<std::int64_t, std::int64_t> one,
           std::pair<std::int64_t, std::int64_t> other) {
  if (!given.contains(one) || !given.contains(other)) return;
  ++pair.shared;
  pair.same += given.at(one) == given.at(other) ? 1 : 0;
}

TEST(Alikeness, CountsWhatBothAnswered) {
  Random random(1);
  for (int round = 0; round < 50; ++round) {
    const Given given = some_answers(random);
    const Answers answers = answers_of(given);
    const AlikenessTable people = alikeness_of_people(answers);
    const AlikenessTable statements = alikeness_of_statements(answers);
    for (std::size_t a = 0; a < people.size(); ++a) {
      for (std::size_t b = 0; b < people.size(); ++b) {
        Alikeness expected;
        for (const std::int64_t statement : answers.statements) {
          count(expected, given, {answers.people[a], statement}, {answers.people[b], statement});
        }
        EXPECT_EQ(people[a][b], expected);
      }
    }
    for (std::size_t a = 0; a < statements.size(); ++a) {
      for (std::size_t b = 0; b < statements.size(); ++b) {
        Alikeness expected;
        for (const std::int64_t person : answers.people) {
          count(expected, given, {person, answers.statements[a]}, {person, answers.statements[b]});
        }
        EXPECT_EQ(statements[a][b], expected);
      }
    }
  }
}

TEST(Alikeness, WhatIsNotKnownIsAsFarAsTheAverage) {
  const AlikenessTable table{{{4, 4}, {1, 4}, {1, 1}},  //
                             {{1, 4}, {4, 4}, {3, 4}},  //
                             {{1, 1}, {3, 4}, {4, 4}}};
  const Distances distances = distances_of(table);
  EXPECT_EQ(distances.millionths(0, 1), 750000);
  EXPECT_EQ(distances.millionths(1, 2), 250000);
  EXPECT_EQ(distances.millionths(0, 2), 500000);
  EXPECT_EQ(distances.millionths(2, 2), 0);
}

TEST(Alikeness, WhereNothingIsKnownNobodyStandsApart) {
  const Distances distances = distances_of({{{0, 0}, {0, 0}}, {{0, 0}, {0, 0}}});
  EXPECT_EQ(distances.millionths(0, 1), 0);
}

}  // namespace
}  // namespace alongside::opinion_map::alikeness_test
