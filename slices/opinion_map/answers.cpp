#include "slices/opinion_map/answers.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace alongside::opinion_map {
namespace {

bool same_place(const GivenResponse& one, const GivenResponse& other) {
  return one.person == other.person && one.statement == other.statement;
}

/// By person and statement; answers to one statement in the order in which they came.
void sort_in_place(std::vector<GivenResponse>& given) {
  const auto key = [&](std::size_t i) {
    return std::tuple(given[i].person, given[i].statement, i);
  };
  std::vector<std::size_t> order(given.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (std::ranges::is_sorted(order, {}, key)) return;
  std::ranges::sort(order, {}, key);
  std::vector<GivenResponse> sorted;
  sorted.reserve(given.size());
  for (const std::size_t i : order) sorted.push_back(given[i]);
  given = std::move(sorted);
}

/// Of several answers to one statement the last stays.
void sort_and_keep_last(std::vector<GivenResponse>& given) {
  sort_in_place(given);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (i + 1 < given.size() && same_place(given[i], given[i + 1])) continue;
    given[kept++] = given[i];
  }
  given.resize(kept);
}

std::vector<std::int64_t> statements_of(const std::vector<GivenResponse>& given) {
  std::unordered_set<std::int64_t> seen;
  for (const GivenResponse& one : given) seen.insert(one.statement);
  std::vector<std::int64_t> statements(seen.begin(), seen.end());
  std::ranges::sort(statements);
  return statements;
}

std::uint32_t place_of(const std::vector<std::int64_t>& ids, std::int64_t id) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(ids, id) - ids.begin());
}

SideNumber side_of(const std::vector<PersonSide>& sides, std::int64_t person) {
  const auto found = std::ranges::lower_bound(sides, person, {}, &PersonSide::person);
  return found != sides.end() && found->person == person ? found->side : no_side;
}

void insert_column(Answers& answers, std::int64_t statement) {
  const auto place = std::ranges::lower_bound(answers.statements, statement);
  const auto number = static_cast<std::uint32_t>(place - answers.statements.begin());
  answers.statements.insert(place, statement);
  for (Entry& entry : answers.entries) {
    if (entry.statement >= number) ++entry.statement;
  }
}

void insert_person(Answers& answers, std::size_t place, std::int64_t person) {
  const auto offset = static_cast<std::ptrdiff_t>(place);
  answers.people.insert(answers.people.begin() + offset, person);
  answers.sides.insert(answers.sides.begin() + offset, no_side);
  answers.row_begins.insert(answers.row_begins.begin() + offset, answers.row_begins[place]);
}

}  // namespace

Answers answers_of(std::vector<GivenResponse> given, const std::vector<PersonSide>& sides) {
  sort_and_keep_last(given);
  std::vector<PersonSide> sorted = sides;
  std::ranges::sort(sorted, {}, &PersonSide::person);
  Answers answers{.people = {},
                  .statements = statements_of(given),
                  .sides = {},
                  .row_begins = {0},
                  .entries = {}};
  answers.entries.reserve(given.size());
  for (const GivenResponse& one : given) {
    if (answers.people.empty() || answers.people.back() != one.person) {
      answers.people.push_back(one.person);
      answers.sides.push_back(side_of(sorted, one.person));
      answers.row_begins.push_back(answers.entries.size());
    }
    answers.entries.push_back({place_of(answers.statements, one.statement), one.response});
    answers.row_begins.back() = answers.entries.size();
  }
  return answers;
}

void replace_row(Answers& answers, std::int64_t person, SideNumber side,
                 const std::vector<GivenResponse>& row) {
  for (const GivenResponse& one : row) {
    if (!std::ranges::binary_search(answers.statements, one.statement)) {
      insert_column(answers, one.statement);
    }
  }
  const auto place = place_of(answers.people, person);
  if (place == answers.people.size() || answers.people[place] != person) {
    insert_person(answers, place, person);
  }
  answers.sides[place] = side;
  std::vector<Entry> entries;
  for (const GivenResponse& one : row) {
    entries.push_back({place_of(answers.statements, one.statement), one.response});
  }
  const auto begin = static_cast<std::ptrdiff_t>(answers.row_begins[place]);
  const auto end = static_cast<std::ptrdiff_t>(answers.row_begins[place + 1]);
  const std::size_t before = answers.row(place).size();
  answers.entries.erase(answers.entries.begin() + begin, answers.entries.begin() + end);
  answers.entries.insert(answers.entries.begin() + begin, entries.begin(), entries.end());
  for (std::size_t i = place + 1; i < answers.row_begins.size(); ++i) {
    answers.row_begins[i] = answers.row_begins[i] - before + entries.size();
  }
}

bool is_counted(const Answers& answers, std::size_t person) {
  return answers.row(person).size() >= std::min(answers_to_be_counted, answers.statements.size());
}

}  // namespace alongside::opinion_map
