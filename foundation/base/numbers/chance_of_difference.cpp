#include "foundation/base/numbers/chance_of_difference.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace alongside {
namespace {

/// Logarithm of n!. (`std::lgamma` keeps a sign for all threads together.)
double log_factorial(std::int64_t n) {
  int sign = 0;
  return ::lgamma_r(static_cast<double>(n) + 1, &sign);
}

double log_choose(std::int64_t n, std::int64_t k) {
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/// Of all ways to deal `agree` agreements out among everybody, the share that gives `high` so many
/// or more: the tail of the hypergeometric distribution, summed from its largest term down.
double as_many_by_chance(const CountOf& high, const CountOf& low) {
  const std::int64_t agree = high.count + low.count;
  const double first =
      std::exp(log_choose(high.total, high.count) + log_choose(low.total, low.count) -
               log_choose(high.total + low.total, agree));
  const auto number = [](std::int64_t n) { return static_cast<double>(n); };
  double term = 1, sum = 0;
  for (std::int64_t n = high.count; term > sum * 1e-17; ++n) {
    sum += term;
    term *= number(agree - n) * number(high.total - n) /
            (number(n + 1) * number(low.total - agree + n + 1));
  }
  return first * sum;
}

}  // namespace

double chance_of_difference(const CountOf& high, const CountOf& low) {
  if (high.count * low.total <= low.count * high.total) return 1;
  return std::min(1.0, 2 * as_many_by_chance(high, low));
}

std::vector<std::size_t> that_hold(const std::vector<double>& chances, std::size_t asked,
                                   double level) {
  std::vector<std::size_t> order(chances.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t place) { return std::pair(chances[place], place); });
  std::size_t left = std::max(asked, chances.size()), held = 0;
  while (held < order.size() && chances[order[held]] * static_cast<double>(left) <= level) {
    ++held;
    --left;
  }
  order.resize(held);
  return order;
}

}  // namespace alongside
