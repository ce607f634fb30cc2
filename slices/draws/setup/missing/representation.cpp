#include "slices/draws/setup/missing/representation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "foundation/base/numbers/small_numbers.h"

namespace alongside::draws {
namespace {

/// Shares that are written in whole percents may miss 100 by half a percent a value.
constexpr double rounding_of_shares = 0.015;

void fill_pool(Compared& one, std::int64_t people) {
  switch (one.count.kind) {
    case PoolCount::Kind::kept_back:
      return;
    case PoolCount::Kind::few:
      one.pool_share = static_cast<double>(largest_hidden) / static_cast<double>(people);
      one.pool_interval = {wilson(1, people).least, wilson(largest_hidden, people).most};
      return;
    case PoolCount::Kind::shown:
      const std::int64_t count = std::min(one.count.number, people);
      one.pool_share = static_cast<double>(count) / static_cast<double>(people);
      one.pool_interval = wilson(count, people);
  }
}

Compared compared(std::vector<ValuePlace> who, std::optional<double> served, PoolCount count,
                  std::int64_t people) {
  Compared one{.who = std::move(who), .served = served, .count = count};
  fill_pool(one, people);
  if (!one.comparable()) return one;
  one.ratio_interval = {one.pool_interval.least / *served, one.pool_interval.most / *served};
  if (count.kind == PoolCount::Kind::shown) one.ratio = one.pool_share / *served;
  return one;
}

/// Smallest first: by how much of their share they have at most. So whoever is missing beyond what
/// chance explains stands before all others, and numbers that are few are ranked by what is known
/// of them, as all are.
double order(const Compared& one) {
  if (!one.comparable()) return std::numeric_limits<double>::infinity();
  return one.ratio_interval.most;
}

}  // namespace

std::vector<Compared> compare(const std::vector<StoredFeature>& features,
                              const std::vector<Crossing>& crossings, std::int64_t people) {
  const ShownPool shown = shown_pool(features, crossings, people);
  std::vector<Compared> all;
  for (std::size_t f = 0; f < features.size(); ++f) {
    for (std::size_t v = 0; v < features[f].values.size(); ++v) {
      all.push_back(compared({{f, v}}, features[f].values[v].share, shown.values[f][v], people));
    }
  }
  for (std::size_t c = 0; c < crossings.size(); ++c) {
    const Crossing& one = crossings[c];
    all.push_back(compared({{one.feature_a, one.value_a}, {one.feature_b, one.value_b}}, one.share,
                           shown.crossings[c], people));
  }
  std::ranges::stable_sort(all, {}, order);
  return all;
}

std::optional<double> sum_of_shares(const StoredFeature& feature) {
  double sum = 0;
  for (const StoredValue& value : feature.values) {
    if (!value.share) return std::nullopt;
    sum += *value.share;
  }
  return sum;
}

bool makes_everybody(double sum) {
  return std::abs(sum - 1) <= rounding_of_shares;
}

}  // namespace alongside::draws
