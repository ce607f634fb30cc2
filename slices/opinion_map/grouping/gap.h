// Do groups stand apart, or is a line or a cloud of people cut in parts?
//
// k-means cuts whatever it is given, and a line of people can be cut as clearly as two groups that
// lie near each other. So between each two groups there must be a gap: fewer people than on both
// sides of it. The people of the two are put on the line from one centre to the other, by the
// share of what their answers could say for the one end that they do say,
//
//   f = 1/2 + 1/2 * sum of (pull * answer) / sum of |pull|,   as log(f / (1 - f)),
//
// and the dip test (dip.h) must find a gap. The logarithm is the scale of the usual models of
// people on a line (Rasch, 'Probabilistic models for some intelligence and attainment tests',
// 1960): on f itself people crowd at both ends, since nobody can agree more than always, and a
// line would look like two groups. How often that goes wrong, and which groups are found, is
// measured by bench/map_groups.cpp and stands in docs/opinion-map.md.
#pragma once

#include <cstddef>

#include "slices/opinion_map/grouping/components.h"
#include "slices/opinion_map/grouping/k_means.h"

namespace alongside::opinion_map {

/// So many people of a large conversation stand for all.
inline constexpr std::size_t most_people_for_gap = 2000;

/// A gap is no narrower, however many people there are. Answers come by whole ones, so that on a
/// steep line people at both ends lie in small heaps; among many even these show.
inline constexpr double least_dip = 0.024;

/// The least gap between two groups: the dip by what 99% of crowds without a gap stay under, or by
/// `least_dip`. More than 1 is a gap. `groups` are those of the rows.
double least_gap(const Rows& rows, const Components& components, const Clusters& groups);

}  // namespace alongside::opinion_map
