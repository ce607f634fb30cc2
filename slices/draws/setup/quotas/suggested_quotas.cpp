#include "slices/draws/setup/quotas/suggested_quotas.h"

#include <algorithm>
#include <cmath>

namespace alongside::draws {
namespace {

/// A whole number of seats that misses by the last digits of a floating point number is whole.
constexpr double dust = 1e-9;

bool has_share(const StoredFeature& feature) {
  return std::ranges::any_of(feature.values,
                             [](const StoredValue& value) { return value.share.value_or(0) > 0; });
}

/// What shares are divided by: all of them where each is known, never less than what they make.
double whole_of(const StoredFeature& feature) {
  double sum = 0;
  bool all_known = true;
  for (const StoredValue& value : feature.values) {
    sum += value.share.value_or(0);
    all_known = all_known && value.share.has_value();
  }
  return all_known ? sum : std::max(1.0, sum);
}

void set_quota(StoredValue& value, double due, int seats) {
  value.min = static_cast<int>(std::floor(due * (1 - room_of_quota) + dust));
  value.max = std::clamp(static_cast<int>(std::ceil(due * (1 + room_of_quota) - dust)), 1, seats);
  const int flex = std::max(1, static_cast<int>(std::ceil(due * room_of_flex - dust)));
  value.min_flex = std::max(0, value.min - flex);
  value.max_flex = std::min(seats, value.max + flex);
}

void set_open(StoredValue& value, int seats) {
  value.min = value.min_flex = 0;
  value.max = value.max_flex = seats;
}

}  // namespace

bool has_shares(const std::vector<StoredFeature>& features) {
  return std::ranges::any_of(features, has_share);
}

std::vector<StoredFeature> suggested_quotas(std::vector<StoredFeature> features, int seats) {
  for (StoredFeature& feature : features) {
    if (!has_share(feature)) continue;
    const double whole = whole_of(feature);
    for (StoredValue& value : feature.values) {
      if (value.share) {
        set_quota(value, seats * *value.share / whole, seats);
      } else {
        set_open(value, seats);
      }
    }
  }
  return features;
}

}  // namespace alongside::draws
