#include "slices/opinion_map/grouping/alikeness.h"

namespace alongside::opinion_map {

Alikeness alikeness_of_people(const Answers& answers, std::size_t one, std::size_t other) {
  Alikeness found;
  const Answers::Row second = answers.row(other);
  const Entry* entry = second.begin();
  for (const Entry& mine : answers.row(one)) {
    while (entry != second.end() && entry->statement < mine.statement) ++entry;
    if (entry == second.end()) break;
    if (entry->statement != mine.statement) continue;
    ++found.shared;
    if (entry->response == mine.response) ++found.same;
  }
  return found;
}

AlikenessTable alikeness_of_people(const Answers& answers) {
  const std::size_t people = answers.people.size();
  AlikenessTable table(people, std::vector<Alikeness>(people));
  for (std::size_t one = 0; one < people; ++one) {
    for (std::size_t other = 0; other < people; ++other) {
      table[one][other] = alikeness_of_people(answers, one, other);
    }
  }
  return table;
}

AlikenessTable alikeness_of_statements(const Answers& answers) {
  const std::size_t statements = answers.statements.size();
  AlikenessTable table(statements, std::vector<Alikeness>(statements));
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    for (const Entry& one : answers.row(person)) {
      for (const Entry& other : answers.row(person)) {
        Alikeness& pair = table[one.statement][other.statement];
        ++pair.shared;
        if (one.response == other.response) ++pair.same;
      }
    }
  }
  return table;
}

Distances distances_of(const AlikenessTable& table) {
  double sum = 0;
  std::int64_t known = 0;
  for (std::size_t one = 0; one < table.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      if (!table[one][other].known()) continue;
      sum += 1 - table[one][other].share();
      ++known;
    }
  }
  const double average = known == 0 ? 0 : sum / static_cast<double>(known);
  Distances distances(table.size());
  for (std::size_t one = 0; one < table.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      const Alikeness& pair = table[one][other];
      distances.set(one, other, pair.known() ? 1 - pair.share() : average);
    }
  }
  return distances;
}

}  // namespace alongside::opinion_map
