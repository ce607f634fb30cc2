#include "slices/opinion_map/frame.h"

#include <algorithm>
#include <cmath>

#include "slices/opinion_map/findings/chance.h"
#include "slices/opinion_map/grouping/k_means.h"

namespace alongside::opinion_map {
namespace {

constexpr double reach_level = 0.95;

const Frame::Column* column_of(const Frame& frame, std::int64_t statement) {
  const auto found =
      std::ranges::lower_bound(frame.columns, statement, {}, &Frame::Column::statement);
  return found != frame.columns.end() && found->statement == statement ? &*found : nullptr;
}

std::vector<Point> places_of_centres(const Frame& frame) {
  std::vector<Point> places;
  for (const Frame::Centre& centre : frame.centres) places.push_back(centre.place);
  return places;
}

}  // namespace

std::vector<Point> loadings_before(const Frame& frame,
                                   const std::vector<std::int64_t>& statements) {
  std::vector<Point> loadings;
  for (const std::int64_t statement : statements) {
    const Frame::Column* column = column_of(frame, statement);
    loadings.push_back(column == nullptr ? Point{} : column->loading);
  }
  return loadings;
}

std::vector<std::int32_t> groups_before(const Frame& frame, const Rows& rows,
                                        const std::vector<std::int64_t>& statements) {
  std::vector<std::int32_t> groups(rows.count(), -1);
  if (frame.centres.empty()) return groups;
  Components before{.means = std::vector<double>(statements.size()),
                    .loadings = loadings_before(frame, statements)};
  for (std::size_t j = 0; j < statements.size(); ++j) {
    const Frame::Column* column = column_of(frame, statements[j]);
    if (column != nullptr) before.means[j] = column->mean;
  }
  const std::vector<Point> centres = places_of_centres(frame);
  const std::vector<Point> places = places_of(rows, before);
  for (std::size_t i = 0; i < places.size(); ++i) {
    groups[i] = static_cast<std::int32_t>(nearest_of(centres, places[i]));
  }
  return groups;
}

std::vector<Point> middles_of(const std::vector<Point>& points,
                              const std::vector<std::int32_t>& part_of, std::size_t parts) {
  std::vector<Point> sums(parts + 1);
  std::vector<double> counts(parts + 1);
  const auto add = [&](std::size_t part, const Point& point) {
    sums[part].x += point.x;
    sums[part].y += point.y;
    ++counts[part];
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    add(parts, points[i]);
    if (part_of[i] >= 0) add(static_cast<std::size_t>(part_of[i]), points[i]);
  }
  std::vector<Point> middles;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t from = counts[part] > 0 ? part : parts;
    const double count = std::max(1.0, counts[from]);
    middles.push_back({sums[from].x / count, sums[from].y / count});
  }
  return middles;
}

double reach_of(const std::vector<Point>& points) {
  std::vector<double> distances;
  for (const Point& point : points) distances.push_back(std::hypot(point.x, point.y));
  const double reach = quantile_of(std::move(distances), reach_level);
  return reach > 0 ? reach : 1;
}

Point place_on(const Frame& frame, const std::vector<GivenResponse>& row) {
  Point place;
  double answered = 0;
  for (const GivenResponse& one : row) {
    const Frame::Column* column = column_of(frame, one.statement);
    if (column == nullptr) continue;
    const double value = static_cast<double>(one.response) - column->mean;
    place.x += value * column->loading.x;
    place.y += value * column->loading.y;
    ++answered;
  }
  if (answered == 0) return {};
  const double scale = std::sqrt(static_cast<double>(frame.columns.size()) / answered);
  return {scale * place.x, scale * place.y};
}

std::optional<std::size_t> nearest_group(const Frame& frame, Point place) {
  if (frame.centres.empty()) return std::nullopt;
  return nearest_of(places_of_centres(frame), place);
}

}  // namespace alongside::opinion_map
