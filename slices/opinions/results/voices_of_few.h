// What matters most, and the voices of few: what a list ordered by numbers would leave out.
//
//   What matters most: ordered by the lower end of the Wilson interval of the share who said
//     'this matters to me', so that two of three do not come before sixty of a hundred.
//   Voices of few, three kinds, most telling first:
//     small side: a side with fewer than half as many answers as the largest leans (60% or more)
//       the other way from the largest side;
//     matters to few: in such a side at least half said that it matters to them, and less than
//       30% of everybody did;
//     within a side: a side leans (60% or more) one way, and at least 10% of it and two people
//       the other way.
// Reckoned from the numbers as shown, for every number a hidden one may be: see common_ground.h.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "slices/opinions/results/common_ground.h"

namespace alongside::opinions {

inline constexpr double share_of_few_least = 0.1;
inline constexpr std::int64_t people_of_few_least = 2;

/// The lower end of the interval; nothing where it is hidden, or matters to nobody.
std::optional<double> how_much_it_matters(const ShownTally& tally);

struct Voice {
  enum class Kind { small_side, matters_to_few, within_side } kind = Kind::small_side;
  std::size_t side = 0;              // Its place in ShownTally::sides.
  Leaning leaning = Leaning::agree;  // Of the few; without meaning for matters_to_few.
};
/// The most telling one.
std::optional<Voice> voice_of_few(const ShownTally& tally);

}  // namespace alongside::opinions
