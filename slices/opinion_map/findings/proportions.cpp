#include "slices/opinion_map/findings/proportions.h"

#include <cmath>

namespace alongside::opinion_map {
namespace {

/// `n` of `all` against `m` of `others`.
double pooled_z(double n, double all, double m, double others) {
  const double together = (n + m) / (all + others);
  const double variance = together * (1 - together) * (1 / all + 1 / others);
  return variance > 0 ? (n / all - m / others) / std::sqrt(variance) : 0;
}

double answered(const Counts& counts) {
  return static_cast<double>(counts.answered());
}

double lean(const Counts& counts, Leaning leaning) {
  return static_cast<double>(how_many_lean(counts, leaning));
}

}  // namespace

std::int64_t how_many_lean(const Counts& counts, Leaning leaning) {
  return leaning == Leaning::agree ? counts.agree : counts.disagree;
}

double share_of(const Counts& counts, Leaning leaning) {
  return counts.answered() > 0 ? lean(counts, leaning) / answered(counts) : 0;
}

double smoothed_share(const Counts& counts, Leaning leaning) {
  return (lean(counts, leaning) + 1) / (answered(counts) + 2);
}

double z_of_share(const Counts& counts, Leaning leaning) {
  const double all = answered(counts) + 1;
  return 2 * std::sqrt(all) * ((lean(counts, leaning) + 1) / all - 0.5);
}

double z_of_difference(const Counts& one, const Counts& other, Leaning leaning) {
  if (one.answered() == 0 || other.answered() == 0) return 0;
  return pooled_z(lean(one, leaning), answered(one), lean(other, leaning), answered(other));
}

double z_against_others(const Counts& group, const Counts& others, Leaning leaning) {
  return pooled_z(lean(group, leaning) + 1, answered(group) + 1, lean(others, leaning) + 1,
                  answered(others) + 1);
}

}  // namespace alongside::opinion_map
