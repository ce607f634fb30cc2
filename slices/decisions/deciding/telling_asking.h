// Telling members of a decision: it is known, it begins, it ends, it is looked at again.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "slices/decisions/deciding/round.h"
#include "slices/decisions/proposals/proposal.h"

namespace alongside::decisions {

std::vector<NoticeKind> decision_notice_kinds();

void tell_of_plan(Write& write, const Proposal& proposal, std::int64_t round_number, Instant now);
/// Also asks for the jobs that remind people and that close it.
void tell_of_start(Write& write, const Proposal& proposal, const Round& round, const Start& start,
                   Instant now);
void tell_of_end(Write& write, const Proposal& proposal, std::int64_t round_number, Instant now);
void tell_of_review(Write& write, const Proposal& proposal, Instant now);

/// The two times of a round that somebody is reminded, apart from those of other rounds.
std::int64_t occasion_of(std::int64_t round_number, int reminder);

}  // namespace alongside::decisions
