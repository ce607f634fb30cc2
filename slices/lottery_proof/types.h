// The types that the certificate puts people into: those of one type cannot be told apart by what
// counts, and so a fair lottery gives them one chance.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/lottery_proof/people.h"

namespace alongside::lottery_proof {

struct Types {
  std::vector<std::vector<int>> people;  // Of each type.
  /// For each type, one after another, the rows that count its people, as People::rows_of.
  std::vector<int> rows_of;
  std::size_t rows_each = 0;
  std::vector<std::int64_t> least, most;  // The chances of its people are between these.
  std::vector<std::int64_t> sum;          // Of their chances.

  std::size_t count() const { return people.size(); }
  int size(std::size_t type) const { return static_cast<int>(people[type].size()); }
};

/// Nothing where they are not types. Their chances are equal up to `tolerance`.
std::optional<Types> check_types(const Stated& stated, const People& people, Findings& findings);

}  // namespace alongside::lottery_proof
