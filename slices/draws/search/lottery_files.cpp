#include "slices/draws/search/lottery_files.h"

#include <fmt/core.h>

#include <cassert>

#include "foundation/base/csv.h"

namespace alongside::draws {

std::string decimal_of(std::int64_t chance) {
  assert(chance >= 0);
  return fmt::format("{}.{:012d}", chance / lottery::chance_unit, chance % lottery::chance_unit);
}

std::string people_csv(const People& people, const std::vector<int>& chosen) {
  std::string csv;
  append_csv_row(csv, people.headings);
  for (const int person : chosen) {
    append_csv_row(csv, people.rows[static_cast<std::size_t>(person)]);
  }
  return csv;
}

std::string probabilities_csv(const People& people, const std::vector<std::int64_t>& chances,
                              const std::vector<int>& listed) {
  assert(chances.size() == people.rows.size());
  assert(listed.empty() || listed.size() == people.rows.size());
  std::string csv;
  std::vector<std::string> row = people.headings;
  row.emplace_back("probability");
  if (!listed.empty()) row.emplace_back("listed");
  append_csv_row(csv, row);
  for (std::size_t person = 0; person < people.rows.size(); ++person) {
    row = people.rows[person];
    row.push_back(decimal_of(chances[person]));
    if (!listed.empty()) row.push_back(std::to_string(listed[person]));
    append_csv_row(csv, row);
  }
  return csv;
}

std::string panels_csv(const std::vector<lottery::Panel>& panels,
                       const std::vector<std::string>& ids) {
  std::string csv = "panel,weight,id\r\n";
  for (std::size_t panel = 0; panel < panels.size(); ++panel) {
    const std::string number = std::to_string(panel + 1);
    const std::string weight = decimal_of(panels[panel].weight);
    for (const int person : panels[panel].people) {
      append_csv_row(csv, {number, weight, ids[static_cast<std::size_t>(person)]});
    }
  }
  return csv;
}

std::string lottery_csv(const std::vector<std::vector<int>>& panels,
                        const std::vector<std::string>& ids) {
  std::string csv = "number,id\r\n";
  for (std::size_t panel = 0; panel < panels.size(); ++panel) {
    const std::string number = std::to_string(panel);
    for (const int person : panels[panel]) {
      append_csv_row(csv, {number, ids[static_cast<std::size_t>(person)]});
    }
  }
  return csv;
}

std::vector<std::string> ids_of(const People& people) {
  std::vector<std::string> ids;
  for (std::size_t person = 0; person < people.rows.size(); ++person) {
    ids.push_back(people.id(person));
  }
  return ids;
}

}  // namespace alongside::draws
