// Who led meetings and wrote their notes, in the database.
#pragma once

#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/meeting/meeting.h"
#include "slices/meetings/running/going_round.h"

namespace alongside::meetings {

/// Stands in rows: never renumber.
enum class MeetingRole { lead = 1, pen = 2 };

/// Once in a meeting, however often it is handed on and back.
void took_role(Write& write, const Meeting& meeting, MeetingRole role, Id<people::Person> person);
/// In other meetings of its group, the latest 200.
std::vector<DidIt> took_before(Transaction& transaction, const Meeting& meeting, MeetingRole role);
void forget_rounds(Write& write, Id<groups::Group> group, Id<people::Person> person);

/// Of those who come themselves; not both to the same person, where somebody else comes.
RoundNames whose_turn(Transaction& transaction, const Meeting& meeting);

}  // namespace alongside::meetings
