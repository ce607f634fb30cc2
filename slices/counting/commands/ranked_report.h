// What the counts of ranked ballots say, as a report.
#pragma once

#include "slices/counting/commands/count_report.h"
#include "slices/counting/ranked/instant_runoff.h"
#include "slices/counting/ranked/transferable_vote.h"

namespace alongside::counting {

Report report_of(const RankedElection& election, const TransferableVote& count);
Report report_of(const RankedElection& election, const InstantRunoff& count);

}  // namespace alongside::counting
