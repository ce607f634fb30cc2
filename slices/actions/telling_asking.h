// What people are told of actions: that they are asked, that its day comes near, that it passed.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "foundation/work/jobs.h"
#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions {

/// Somebody is asked whether they do it.
void tell_of_offer(Write& write, const Action& action, Id<people::Person> person, Instant now);

/// Who does it is reminded some days before its day and once after, by then. Where the first is
/// past already, the second alone.
void ask_for_reminders(Write& write, const Action& action, Instant now);
/// `action` as it is now; `before` is when it was due.
void follow_change(Write& write, const Action& action, Instant before, Instant now);
/// It was done or dropped.
void end_telling(Write& write, Id<Action> action);

std::vector<NoticeKind> action_notice_kinds();
std::vector<JobKind> action_jobs();

}  // namespace alongside::actions
