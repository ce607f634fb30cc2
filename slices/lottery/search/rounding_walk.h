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
  std::vector<double> least, most;  // Where the walk ends for all but a few of the types visited.
  std::vector<KeptRow> rows;
};

/// Visits the types of `order` one after another; `rows_of` are indices of the start's rows. Of two
/// ways to go on, takes the one that gains more of `wish` (for each type). The result lies between
/// least and most: on one of them but for as many of the visited types as there are rows.
std::vector<double> rounded_walk(const RowsOfTypes& rows_of, const WalkStart& start,
                                 const std::vector<int>& order, const std::vector<double>& wish);

}  // namespace alongside::lottery
