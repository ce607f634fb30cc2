// Panels near a point: each has of every type the point's number rounded down or up, meets all
// rows, and stands on every limit that the point stands on. So the point can be an average of such
// panels.
//
// From the point one walks along directions that keep all rows' sums where they are at a limit,
// until a number or a row's sum becomes whole (as in dependent rounding: Gandhi, Khuller,
// Parthasarathy, Srinivasan, 'Dependent rounding and its applications to approximation algorithms',
// 2006, with rows instead of a bipartite graph). At most as many numbers as there are rows are left
// in parts; these are rounded, and exchanges of two people mend the rows.
//
// A walk visits every type in parts. Where there are many, the point is divided first: the average
// of two points is where they come from, and of each type that one of them has in parts the other
// has a whole number. So there are half as many to visit in each, and so on: the points at the ends
// of all branches have the first one as their average.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "foundation/base/random.h"
#include "slices/lottery/search/panel_mending.h"
#include "slices/lottery/search/polytope.h"
#include "slices/lottery/search/rounding_walk.h"

namespace alongside::lottery {

class PointRounding {
 public:
  PointRounding(const Polytope& polytope, const Point& point, std::uint64_t seed);

  /// A panel near `near`, which is the point or one that it was divided into. Of two ways to go on,
  /// the one that gains more of `wish` (for each type) is taken. Nothing where the mending did not
  /// come to an end: another call goes another way.
  std::optional<TypePanel> panel(const Point& near, const std::vector<double>& wish);

  /// Two points whose average is `point`, by chance, with fewer types in parts. Nothing where
  /// `point` has few already.
  std::optional<std::pair<Point, Point>> halves(const Point& point);

  /// Types whose number is not whole: as many ways the panels differ in.
  std::size_t types_in_parts() const { return in_parts_.size(); }

 private:
  std::vector<int> in_parts_by_chance(const Point& point);
  std::vector<KeptRow> kept_rows_of(const Point& point) const;
  TypePanel rounded(const Point& numbers, const std::vector<double>& wish);

  const Polytope& polytope_;
  Random random_;
  std::vector<int> in_parts_;       // Types whose number is not whole.
  std::vector<RowLimits> limits_;   // Of each row, for panels near the point.
  std::vector<int> kept_;           // Rows that walks keep.
  RowsOfTypes kept_rows_of_types_;
  PanelMending mending_;
};

}  // namespace alongside::lottery
