// Telling members of meetings, and what a notice of one reads.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "foundation/work/jobs.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

std::vector<NoticeKind> meeting_notice_kinds();
std::vector<JobKind> meeting_jobs();

/// Everybody in the group, and again the day before.
void tell_of_arranged(Write& write, const Meeting& meeting, Instant now);
/// `meeting` as it is now.
void tell_of_moved(Write& write, const Meeting& meeting, Instant now);
void tell_of_calling_off(Write& write, const Meeting& meeting, Instant now);

/// The day before; part of the first two. Where it is sooner than that, who is told of it now needs
/// no second notice.
void ask_for_reminder(Write& write, const Meeting& meeting, Instant now);

}  // namespace alongside::meetings
