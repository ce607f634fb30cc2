#include "foundation/base/numbers/wilson.h"

#include <algorithm>
#include <cmath>

namespace alongside {

Interval wilson(std::int64_t count, std::int64_t total) {
  if (total <= 0) return {};
  const auto observed = static_cast<double>(count);
  const auto n = static_cast<double>(total);
  const double z2 = z_95 * z_95;
  const double other_share = 1 - observed / n;
  const double spread = z_95 * std::sqrt(z2 + 4 * observed * other_share);
  const double divisor = 2 * (n + z2);
  return {.least = std::max(0.0, (2 * observed + z2 - spread) / divisor),
          .most = std::min(1.0, (2 * observed + z2 + spread) / divisor)};
}

}  // namespace alongside
