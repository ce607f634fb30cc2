// Panels near a point: each has of every type the point's number rounded down or up, meets all
// rows, and stands on every limit that the point stands on. So the point can be an average of such
// panels.
//
// From the point one walks along directions that keep all rows' sums where they are at a limit,
// until a number or a row's sum becomes whole (as in dependent rounding: Gandhi, Khuller,
// Parthasarathy, Srinivasan, 'Dependent rounding and its applications to approximation algorithms',
// 2006, with rows instead of a bipartite graph). At most as many numbers as there are rows are left
// in parts; these are rounded, and exchanges of two people mend the rows.
#pragma once

#include <optional>
#include <vector>

#include "foundation/base/random.h"
#include "slices/lottery/search/polytope.h"
#include "slices/lottery/search/rounding_walk.h"

namespace alongside::lottery {

class PointRounding {
 public:
  PointRounding(const Polytope& polytope, const Point& point, std::uint64_t seed);

  /// Of two ways to go on, the one that gains more of `wish` (for each type) is taken. Nothing
  /// where the mending did not come to an end: another call goes another way.
  std::optional<TypePanel> panel(const std::vector<double>& wish);

  /// Types whose number is not whole: as many ways the panels differ in.
  std::size_t types_in_parts() const { return in_parts_.size(); }

 private:
  void fix_seats(TypePanel& panel, const std::vector<double>& wish);
  bool mend(TypePanel& panel, const std::vector<double>& wish);
  struct Exchange {
    int remove = 0;
    int add = 0;
    int change = 0;  // Of the rows' distance to their limits.
  };
  void list_exchanges(const TypePanel& panel, const std::vector<double>& wish, std::size_t row,
                      double against);
  std::optional<Exchange> best_exchange() const;
  int change_of(int remove, int add) const;
  void count(const TypePanel& panel);
  void move(TypePanel& panel, int type, int by);
  void update(std::size_t row);

  const Polytope& polytope_;
  Random random_;
  WalkStart start_;
  std::vector<int> in_parts_;               // Types whose number is not whole.
  std::vector<RowLimits> limits_;           // Of each row, for panels near this point.
  std::vector<int> counts_;                 // Of each row.
  std::vector<int> if_removed_, if_added_;  // Change of a row's distance, by one person.
  std::vector<int> violated_, out_, in_;
};

}  // namespace alongside::lottery
