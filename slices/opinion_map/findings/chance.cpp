#include "slices/opinion_map/findings/chance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "foundation/base/parallel.h"
#include "slices/opinion_map/grouping/silhouette.h"

namespace alongside::opinion_map {
namespace {

constexpr std::uint32_t responses = 3;
constexpr int clouds = 100;
constexpr std::size_t most_cloud_points = 1000;
constexpr double share_level = 0.99;
constexpr double silhouette_level = 0.95;

struct Shuffling {
  double first_share = 0, second_share = 0;
  std::array<double, most_groups + 1> silhouette{};
};

Shuffling draw_shuffled(const Rows& rows, std::uint64_t seed) {
  const Rows dealt = shuffled(rows, seed);
  const Components components = components_of(dealt, 1);
  Shuffling drawn{.first_share = components.first_share,
                  .second_share = components.second_share};
  for (const Division& division : divisions_of(places_of(dealt, components), seed)) {
    drawn.silhouette[division.groups()] = division.silhouette;
  }
  return drawn;
}

struct Spread {
  double x = 0, y = 0, both = 0;  // Of the Cholesky factor of the covariance.
};

Spread spread_of(const std::vector<Point>& points) {
  const auto count = static_cast<double>(points.size());
  Point mean;
  for (const Point& point : points) {
    mean.x += point.x / count;
    mean.y += point.y / count;
  }
  double xx = 0, xy = 0, yy = 0;
  for (const Point& point : points) {
    xx += (point.x - mean.x) * (point.x - mean.x) / count;
    xy += (point.x - mean.x) * (point.y - mean.y) / count;
    yy += (point.y - mean.y) * (point.y - mean.y) / count;
  }
  const double x = std::sqrt(xx);
  const double both = x == 0 ? 0 : xy / x;
  return {x, std::sqrt(std::max(0.0, yy - both * both)), both};
}

/// Two independent normal numbers (Box, Muller 1958).
Point normal_point(Random& random) {
  const double length = std::sqrt(-2 * std::log(1 - random.unit()));
  const double angle = 2 * std::numbers::pi * random.unit();
  return {length * std::cos(angle), length * std::sin(angle)};
}

double silhouette_of_cloud(const Spread& spread, std::size_t count, std::size_t groups,
                           std::uint64_t seed) {
  Random random(seed);
  std::vector<Point> points(count);
  for (Point& point : points) {
    const Point drawn = normal_point(random);
    point = {spread.x * drawn.x, spread.both * drawn.x + spread.y * drawn.y};
  }
  const Clusters clusters = k_means(points, groups, random);
  return mean_silhouette(points, clusters.of, groups, sample_for_silhouette(count, seed));
}

}  // namespace

double quantile_of(std::vector<double> values, double at) {
  if (values.empty()) return 0;
  const auto last = static_cast<double>(values.size() - 1);
  const auto place = static_cast<std::ptrdiff_t>(std::lround(at * last));
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<std::size_t>(place)];
}

std::uint64_t seed_of(std::uint64_t seed, std::size_t drawing) {
  return Random(seed + 0x9e3779b97f4a7c15U * (drawing + 1)).next();
}

Rows shuffled(const Rows& rows, std::uint64_t seed) {
  std::vector<std::vector<std::size_t>> places(rows.statements);
  for (std::size_t i = 0; i < rows.codes.size(); ++i) {
    places[rows.codes[i] / responses].push_back(i);
  }
  Rows dealt = rows;
  Random random(seed);
  for (const std::vector<std::size_t>& column : places) {
    for (std::size_t left = column.size(); left > 1; --left) {
      std::swap(dealt.codes[column[left - 1]], dealt.codes[column[random.below(left)]]);
    }
  }
  return dealt;
}

void draw_many(std::size_t count, const MapOptions& options,
               const std::function<void(std::size_t)>& drawing) {
  in_parallel(count, options.threads, [&](std::size_t i) {
    if (!options.stop.stop_requested()) drawing(i);
  });
  if (options.stop.stop_requested()) throw DrawingStopped();
}

ByChance by_chance(const Rows& rows, std::uint64_t seed, const MapOptions& options) {
  std::vector<Shuffling> drawn(static_cast<std::size_t>(options.shufflings));
  draw_many(drawn.size(), options,
            [&](std::size_t i) { drawn[i] = draw_shuffled(rows, seed_of(seed, i)); });
  std::vector<double> first, second;
  for (const Shuffling& one : drawn) {
    first.push_back(one.first_share);
    second.push_back(one.second_share);
  }
  ByChance chance{.first_share = quantile_of(std::move(first), share_level),
                  .second_share = quantile_of(std::move(second), share_level)};
  for (std::size_t groups = fewest_groups; groups <= most_groups; ++groups) {
    std::vector<double> silhouettes;
    for (const Shuffling& one : drawn) silhouettes.push_back(one.silhouette[groups]);
    chance.silhouette[groups] = quantile_of(std::move(silhouettes), silhouette_level);
  }
  return chance;
}

bool stand_apart(const std::vector<Point>& points, std::size_t groups, double silhouette,
                 std::uint64_t seed, unsigned threads) {
  const Spread spread = spread_of(points);
  const std::size_t count = std::min(points.size(), most_cloud_points);
  std::vector<double> silhouettes(clouds);
  in_parallel(silhouettes.size(), threads, [&](std::size_t i) {
    silhouettes[i] = silhouette_of_cloud(spread, count, groups, seed_of(seed, i));
  });
  return silhouette > quantile_of(std::move(silhouettes), silhouette_level);
}

}  // namespace alongside::opinion_map
