// What waits to be looked at, as other rooms and those who look know it.
#pragma once

#include "foundation/rooms/contribution.h"
#include "foundation/rooms/notice_kind.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// For the room that looks after contributions (foundation/rooms/contribution.h).
inline constexpr std::string_view held_contributions_name = "held_statements";
ContributionKind held_contributions();

/// Of a question of which something waits: to those who lead the group.
inline constexpr NoticeName statements_wait{"statements_wait"};
NoticeKind held_notice_kind();
/// Where nothing of the question waits any more of which they were told.
void end_held_notices(Write& write, Id<Question> question);

}  // namespace alongside::opinions
