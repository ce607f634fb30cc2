// Whether two shares differ by more than chance explains, for numbers of any size, and for many
// questions at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alongside {

/// `count` of `total`.
struct CountOf {
  std::int64_t count = 0;
  std::int64_t total = 0;
};

/// How likely so large a difference or a larger one is, either way, where both shares are the same
/// in truth: Fisher's exact test (Fisher, 'The design of experiments', 1935), twice the one-sided
/// probability that `high` has so many or more. 1 where it is no more than `low`.
double chance_of_difference(const CountOf& high, const CountOf& low);

/// Places of the findings that hold, in the order of their chances, so that in at most a share
/// `level` of files in which nothing is true any finding is named at all: Holm, 'A simple
/// sequentially rejective multiple test procedure', 1979. `asked` are all questions of the family,
/// also those of which there is no finding.
std::vector<std::size_t> that_hold(const std::vector<double>& chances, std::size_t asked,
                                   double level);

}  // namespace alongside
