// The Wilson score interval of a share (E. B. Wilson, 'Probable inference, the law of succession,
// and statistical inference', 1927), 95%, without continuity correction. It behaves for small
// numbers and for shares near 0 and 1, where the usual interval does not.
#pragma once

#include <cstdint>

namespace alongside {

struct Interval {
  double least = 0;
  double most = 1;
};

/// 1.96 to the precision that matters: the 97.5th percentile of the normal distribution.
inline constexpr double z_95 = 1.959963984540054;

/// Of `count` out of `total`. Of nothing the interval is all there is: 0 to 1.
Interval wilson(std::int64_t count, std::int64_t total);

}  // namespace alongside
