#include "slices/opinion_map/grouping/gap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "slices/opinion_map/grouping/dip.h"

namespace alongside::opinion_map {
namespace {

constexpr std::size_t codes_of_statement = 3;

/// Which groups a gap is looked for between, and how each answer pulls from one to the other.
struct Way {
  std::int32_t from = 0, to = 0;
  std::vector<double> pulls;  // Of each statement.
};

Way way_between(const Components& components, const std::vector<Point>& centres, std::size_t from,
                std::size_t to) {
  Way way{static_cast<std::int32_t>(from), static_cast<std::int32_t>(to), {}};
  const double x = centres[to].x - centres[from].x, y = centres[to].y - centres[from].y;
  for (const Point& loading : components.loadings) {
    way.pulls.push_back(loading.x * x + loading.y * y);
  }
  return way;
}

/// Where the answers of a row put somebody on the way, on the logistic scale. As many answers as
/// would say the same if all pulled alike count; half an answer is added to each end.
double place_on_way(const Rows& rows, std::size_t row, const Way& way) {
  double said = 0, could = 0, squares = 0;
  for (std::size_t i = rows.begins[row]; i < rows.begins[row + 1]; ++i) {
    const double pull = way.pulls[rows.codes[i] / codes_of_statement];
    said += pull * (static_cast<double>(rows.codes[i] % codes_of_statement) - 1);
    could += std::abs(pull);
    squares += pull * pull;
  }
  if (squares <= 0) return 0;
  const double answers = could * could / squares;
  const double share = (answers * (1 + said / could) / 2 + 0.5) / (answers + 1);
  return std::log(share / (1 - share));
}

double gap_on(const Rows& rows, const std::vector<std::int32_t>& of, const Way& way,
              std::size_t stride) {
  std::vector<double> places;
  for (std::size_t row = 0; row < rows.count(); row += stride) {
    if (of[row] == way.from || of[row] == way.to) places.push_back(place_on_way(rows, row, way));
  }
  const double needed = std::max(least_dip, dip_by_chance(places.size()));
  return dip_of(std::move(places)) / needed;
}

}  // namespace

double least_gap(const Rows& rows, const Components& components, const Clusters& groups) {
  const std::size_t stride = (rows.count() + most_people_for_gap - 1) / most_people_for_gap;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t to = 1; to < groups.centres.size(); ++to) {
    for (std::size_t from = 0; from < to; ++from) {
      const Way way = way_between(components, groups.centres, from, to);
      least = std::min(least, gap_on(rows, groups.of, way, std::max<std::size_t>(1, stride)));
    }
  }
  return std::isfinite(least) ? least : 0;
}

}  // namespace alongside::opinion_map
