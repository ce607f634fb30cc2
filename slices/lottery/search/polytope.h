// A pool as the solvers see it: types instead of people, and rows over types. A point says how many
// people of each type are on the panel; on the average of a lottery it need not be whole.
#pragma once

#include <span>
#include <vector>

#include "slices/lottery/pool.h"
#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery {

struct RowLimits {
  int min = 0;
  int max = 0;
};

struct Polytope {
  std::vector<Type> types;
  std::vector<RowLimits> rows;             // As `rows_of`.
  std::vector<std::vector<int>> rows_of;   // Of each type: the rows that count its people.
  std::vector<std::vector<int>> types_of;  // Of each row.

  int seats() const { return rows.front().max; }
  int size(std::size_t type) const { return static_cast<int>(types[type].people.size()); }
};

Polytope polytope_of(const Pool& pool);

using Point = std::vector<double>;   // Of each type, how many of its people.
using TypePanel = std::vector<int>;  // The same, whole.

/// Some or all of the rows of each type, one type after another: quicker to go through.
struct RowsOfTypes {
  std::vector<int> rows;
  std::vector<std::size_t> ends;  // Of each type, in `rows`.

  std::span<const int> of(std::size_t type) const {
    const std::size_t begin = type == 0 ? 0 : ends[type - 1];
    return {rows.data() + begin, ends[type] - begin};
  }
};
RowsOfTypes all_rows_of_types(const Polytope& polytope);

bool meets_rows(const Polytope& polytope, const TypePanel& panel);

/// A column for each type, a row for each row: what it gains is for the caller to say.
Program program_of(const Polytope& polytope);

}  // namespace alongside::lottery
