// The end of a round: counted once, and fixed.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/decisions/outcome/tally_cell.h"
#include "slices/decisions/terms.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

std::vector<SideAnswers> answers_by_side(Transaction& transaction, Id<Round> round);

/// False where it was closed already.
bool close_round(Write& write, Id<Round> round, Verdict verdict, Instant now);
void set_stands(Write& write, Id<Round> round, Id<groups::Constituency> side, Stands stands);
void save_tally(Write& write, Id<Round> round, Id<groups::Group> group,
                const std::vector<TallyCell>& cells);
/// By lines and answers.
std::vector<TallyCell> tally_kept(Transaction& transaction, Id<Round> round);

/// Of a secret round that is over: `rows_a_step` answers more lead to nobody. How many it were.
std::int64_t forget_voters(Write& write, Id<Round> round);

}  // namespace alongside::decisions
