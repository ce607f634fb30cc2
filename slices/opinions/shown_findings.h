// What a map finds, reckoned from the counts as they are shown and from nothing else (shown_map.h
// says why). A hidden number may be anything from 1 to 7; what is named here would be named for
// every such number, as in common_ground.h, whose shares these are.
//
//   Telling of a group: more than half of the group lean so, and more than of all others together,
//     each by a test of shares with z > 1.2816 (90%), as the Polis software takes it (Small et al.,
//     'Polis: scaling deliberation by mapping high dimensional opinion spaces', 2021).
//   Shared: in every group at least 60% agree, or at least 60% disagree. Across sides, too: the
//     same on every side that three people or more of answered.
//   Dividing: common_ground.h's difference, of groups instead of sides; not what is shared.
//   Voices of few: at least 60% of a group or a side lean so, and less than half of everybody.
#pragma once

#include <optional>
#include <vector>

#include "slices/opinions/shown_map.h"

namespace alongside::opinions {

/// A list names this many at most.
inline constexpr std::size_t findings_in_list = 5;

/// All of one statement's findings. Strengths are shares; the largest is told first.
struct Telling {
  std::size_t group = 0;
  Leaning leaning = Leaning::agree;
  double strength = 0;
};
std::vector<Telling> telling(const ShownTally& groups);

struct SharedByGroups {
  Leaning leaning = Leaning::agree;
  bool across_sides = false;
  double strength = 0;
};
std::optional<SharedByGroups> shared(const ShownTally& groups, const ShownTally& sides);

struct VoiceOfTally {
  std::size_t place = 0;  // In the tally's sides.
  Leaning leaning = Leaning::agree;
  double strength = 0;
};
/// The clearest of the groups, or of the sides, whichever the tally is of.
std::optional<VoiceOfTally> few_stand_by(const ShownTally& tally);

/// Puts the findings of all statements into the map.
void find_in_shown(ShownMap& map);

}  // namespace alongside::opinions
