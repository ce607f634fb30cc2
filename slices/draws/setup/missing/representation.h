// Who is missing: the pool beside the people that are served.
//
// The representation ratio of a value is its share of the pool divided by its share of the people
// served: 1 is their share, below 1 is less. Intervals are Wilson's, 95%, for the share of the
// pool, taken to be a sample of all who might have come forward; the ratio's are those divided by
// the share served, which is taken as exact. All is reckoned from shown numbers (shown_pool.h).
#pragma once

#include <optional>
#include <vector>

#include "foundation/base/numbers/wilson.h"
#include "slices/draws/setup/pool/shown_pool.h"

namespace alongside::draws {

struct ValuePlace {
  std::size_t feature = 0;
  std::size_t value = 0;
  friend bool operator==(const ValuePlace&, const ValuePlace&) = default;
};

/// One value, or two together.
struct Compared {
  std::vector<ValuePlace> who;
  std::optional<double> served;  // Their share of the people served, 0 to 1.
  PoolCount count;               // In the pool.
  double pool_share = 0;         // Where the count is shown; the most it may be where it is few.
  Interval pool_interval;        // All there is, 0 to 1, where the count is kept back.
  std::optional<double> ratio;   // Where the count is shown and the share served is above 0.
  Interval ratio_interval;       // Where `served` is above 0.

  bool known() const { return count.kind != PoolCount::Kind::kept_back; }
  bool comparable() const { return known() && served.value_or(0) > 0; }
  /// Fewer, or more, than their share, beyond what chance explains.
  bool fewer() const { return comparable() && ratio_interval.most < 1; }
  bool more() const { return comparable() && ratio_interval.least > 1; }
};

/// Every value and crossing: those first who have least of their share at most, then those that
/// cannot be compared, in the order of the features.
std::vector<Compared> compare(const std::vector<StoredFeature>& features,
                              const std::vector<Crossing>& crossings, std::int64_t people);

/// Of the values of a feature: the sum of the shares served, where each has one.
std::optional<double> sum_of_shares(const StoredFeature& feature);
/// Whether shares may be said to make up everybody: rounding leaves a little.
bool makes_everybody(double sum);

}  // namespace alongside::draws
