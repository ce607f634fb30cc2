// What chance alone would make of a conversation: its answers are shuffled, again and again, and
// the map is drawn of each. And whether groups stand apart, or are parts of one cloud.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "slices/opinion_map/grouping/grouping.h"

namespace alongside::opinion_map {

/// So many people of a large conversation stand for all where it is drawn again and again.
inline constexpr std::size_t most_resampled_people = 2000;

/// The value that a share `at` (0 to 1) of `values` stays at or under; 0 of nothing.
double quantile_of(std::vector<double> values, double at);

/// A seed for each of many drawings.
std::uint64_t seed_of(std::uint64_t seed, std::size_t drawing);

/// The answers to each statement dealt out anew among those who answered it.
Rows shuffled(const Rows& rows, std::uint64_t seed);

/// Calls `drawing` for 0 to `count` - 1, some beside each other; throws DrawingStopped.
void draw_many(std::size_t count, const MapOptions& options,
               const std::function<void(std::size_t)>& drawing);

ByChance by_chance(const Rows& rows, std::uint64_t seed, const MapOptions& options);

/// Whether `silhouette` of `groups` groups is clearer than in 95% of 100 single clouds (normal
/// distributions with the same spread in each direction): after Liu, Hayes, Nobel, Marron,
/// 'Statistical significance of clustering for high-dimension, low-sample size data', 2008.
bool stand_apart(const std::vector<Point>& points, std::size_t groups, double silhouette,
                 std::uint64_t seed, unsigned threads);

}  // namespace alongside::opinion_map
