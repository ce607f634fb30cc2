// The walk of point_rounding.h: from a point to one that is whole but for as many types as there
// are rows, along directions that keep the rows.
#pragma once

#include <vector>

#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

/// A row that the walk keeps: its sum may move between these.
struct KeptRow {
  double sum = 0;
  double least = 0;
  double most = 0;
};

struct WalkStart {
  std::vector<double> numbers;      // Of each type.
  std::vector<double> least, most;  // Whole.
  std::vector<KeptRow> rows;
  std::vector<std::vector<int>> rows_of;  // Of each type: indices of `rows`.
};

/// Visits the types of `order` one after another. `numbers` of the result lie between least and
/// most.
std::vector<double> rounded_walk(const WalkStart& start, const std::vector<int>& order,
                                 const std::vector<double>& wish);

}  // namespace alongside::lottery
