#include "slices/lottery/search/polytope.h"

#include <algorithm>

namespace alongside::lottery {

Polytope polytope_of(const Pool& pool) {
  Polytope polytope{.types = types_of(pool)};
  std::vector<int> type_of(pool.people());
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    for (const int person : polytope.types[type].people) {
      type_of[static_cast<std::size_t>(person)] = static_cast<int>(type);
    }
  }
  polytope.rows_of.resize(polytope.types.size());
  for (const Row& row : rows_of(pool)) {
    const int number = static_cast<int>(polytope.rows.size());
    std::vector<int> types;
    for (const int person : row.people) types.push_back(type_of[static_cast<std::size_t>(person)]);
    std::ranges::sort(types);
    types.erase(std::unique(types.begin(), types.end()), types.end());
    for (const int type : types) polytope.rows_of[static_cast<std::size_t>(type)].push_back(number);
    polytope.rows.push_back({row.min, row.max});
    polytope.types_of.push_back(std::move(types));
  }
  return polytope;
}

RowsOfTypes all_rows_of_types(const Polytope& polytope) {
  RowsOfTypes found;
  for (const std::vector<int>& rows : polytope.rows_of) {
    found.rows.insert(found.rows.end(), rows.begin(), rows.end());
    found.ends.push_back(found.rows.size());
  }
  return found;
}

bool meets_rows(const Polytope& polytope, const TypePanel& panel) {
  std::vector<int> counts(polytope.rows.size(), 0);
  for (std::size_t type = 0; type < panel.size(); ++type) {
    if (panel[type] < 0 || panel[type] > polytope.size(type)) return false;
    for (const int row : polytope.rows_of[type])
      counts[static_cast<std::size_t>(row)] += panel[type];
  }
  for (std::size_t row = 0; row < counts.size(); ++row) {
    const RowLimits& limits = polytope.rows[row];
    if (counts[row] < limits.min || counts[row] > limits.max) return false;
  }
  return true;
}

Program program_of(const Polytope& polytope) {
  Program program;
  for (const RowLimits& row : polytope.rows) {
    program.rows.push_back({static_cast<double>(row.min), static_cast<double>(row.max)});
  }
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    ProgramColumn column{.most = static_cast<double>(polytope.size(type)), .whole = true};
    for (const int row : polytope.rows_of[type]) column.entries.push_back({row, 1});
    program.columns.push_back(std::move(column));
  }
  return program;
}

}  // namespace alongside::lottery
