// What fates do in the background: published copies follow, and people are told.
#pragma once

#include <vector>

#include "foundation/rooms/room.h"
#include "slices/fates/answer.h"

namespace alongside::fates {

/// Something new became of a contribution: its published copy follows, and people are told of an
/// answer.
void ask_after_answer(Write& write, const ContributionKind& kind, const Contribution& contribution,
                      State state, Instant now);

std::vector<JobKind> fate_jobs(const Site& site);

}  // namespace alongside::fates
