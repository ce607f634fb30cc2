// Places of people, drawn as bubbles of several: no single person is on a map that others see.
//
// The people are divided in two halves along the axis on which they lie further apart, at the
// median; and each half again, as long as both keep enough people. A bubble is the mean of those in
// one part. (K. LeFevre, D. DeWitt and R. Ramakrishnan, 'Mondrian multidimensional k-anonymity',
// 2006; to show a mean in place of its people is microaggregation, J. Domingo-Ferrer and J. M.
// Mateo-Sanz, 'Practical data-oriented microaggregation for statistical disclosure control', 2002.)
//
// Only the places count: in which order they come, and whose they are, changes nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// A map draws about so many at most (one more for each group, where groups are very unequal).
inline constexpr std::int64_t bubbles_on_map = 60;

/// The least people in a bubble on a map of so many: people_in_group, and more on a large map.
std::int64_t people_in_bubble(std::int64_t people_on_map);

/// From left to right. Each has `least` people or more; fewer than that in all are one bubble.
/// Nothing for fewer than people_in_group, and no bubble of fewer, whatever `least` is.
std::vector<Bubble> bubbles_of(std::vector<Point> places, std::int64_t least);

}  // namespace alongside::opinion_map
