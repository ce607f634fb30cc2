// Chances that are even over all people, in one sum, over the linear relaxation of the rows:
//
// - nash: the largest product of chances (sum of their logarithms), as Nash's bargaining solution;
// - uniform: the least sum of squares, so that chances are as near to each other as rows let them.
//
// Both are concave sums of each type's chance. With multipliers y of rows each type has its own
// best number, so that the dual is a convex function of y alone: it is minimised by Newton's method
// with projection on the signs (Bertsekas, 'Projected Newton methods', 1982). Its y are the proof.
#pragma once

#include <stop_token>
#include <vector>

#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

struct EvenChances {
  bool found = false;
  Point point;
  Stage stage;
};

/// Types of `nowhere` have no chance in any panel, and are left out of the sum. The rows have a
/// point.
EvenChances even_chances(const Polytope& polytope, Method method, const std::vector<int>& nowhere,
                         const std::stop_token& stop);

}  // namespace alongside::lottery
