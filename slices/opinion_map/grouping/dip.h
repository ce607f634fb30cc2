// Is there a gap among numbers on a line? The dip test of Hartigan and Hartigan, 'The dip test of
// unimodality', Annals of Statistics 13, 1985.
//
// The dip of a sample is how far its distribution is from the nearest that has one peak: 0 to 0.25.
// Of all distributions with one peak the uniform one, a crowd that is equally dense from end to
// end, comes by chance to the largest dips; what is beyond those has a gap.
#pragma once

#include <cstddef>
#include <vector>

namespace alongside::opinion_map {

/// 0 of fewer than four numbers, or where all are the same.
double dip_of(std::vector<double> values);

/// What 99% of crowds of so many people without a gap stay under. A curve through simulated uniform
/// samples of 10 to 5,000 (dip_test.cpp makes some again), within 2%.
double dip_by_chance(std::size_t values);

}  // namespace alongside::opinion_map
