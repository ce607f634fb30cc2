// Where the sides of a group agree and where they part, statement by statement.
//
// The *agree share* of a side is agree / (agree + disagree + not sure); 'rather not say' is left
// out. The *disagree share* likewise. A side counts where at least three people gave one of these
// three answers.
//   Common ground: at least two sides count (one, where the question has only one), and in each
//     of them the agree share is 60% or more; or the disagree share: common ground against.
//   Difference: the agree shares of two sides lie 30 points or more apart, and that is more than
//     chance explains among all statements of the question together (sections.h).
// Everything is reckoned from the numbers as shown. A hidden number may be anything from 0 to 7:
// a statement is named only where it would be for every such number, so that the sections tell
// nothing of what is hidden.
#pragma once

#include <cstddef>
#include <optional>

#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {

inline constexpr std::int64_t answers_for_side = 3;
inline constexpr double share_in_common = 0.6;
inline constexpr double gap_of_difference = 0.3;
inline constexpr double z_of_difference = 1.2816;

enum class Leaning { agree, disagree };

/// A share that is known up to what is hidden.
struct Share {
  std::int64_t least_count = 0, least_total = 0;  // The smallest share there may be.
  std::int64_t most_count = 0, most_total = 0;    // The largest.

  double least() const {
    return static_cast<double>(least_count) / static_cast<double>(least_total);
  }
  double most() const { return static_cast<double>(most_count) / static_cast<double>(most_total); }
};

/// Of a row that is shown as mostly one answer (suppression.h), for each number of people that it
/// may have.
std::optional<Share> share_of_mostly(const ShownCounts& row, Leaning leaning);

/// Nothing where the side does not count.
std::optional<Share> share_of(const ShownCounts& side, Leaning leaning);

/// Whether the one share is larger than the other by more than a look at one statement would call
/// chance (z > 1.2816, 90%, as Polis takes it), in the worst case of both. It describes groups that
/// were found in the same answers; it is no test of many statements.
bool beyond_chance(const Share& high, const Share& low);

struct CommonGround {
  Leaning leaning = Leaning::agree;
  double strength = 0;  // The share of the side that is least of this mind.
};
std::optional<CommonGround> common_ground(const ShownTally& tally);

struct Difference {
  std::size_t agrees_more = 0, agrees_less = 0;  // Places in ShownTally::sides.
  double gap = 0;
  double by_chance = 1;  // How likely some two of its sides are so far apart where all are alike.
};
/// Of the two sides that are furthest apart; whether by chance is not decided yet.
std::optional<Difference> difference(const ShownTally& tally);

}  // namespace alongside::opinions
