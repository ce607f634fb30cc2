// Telling members of questions, and what a notice of one reads.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

std::vector<NoticeKind> question_notice_kinds();

/// Everybody in the group, also who asked it; and again before it closes, and when it has.
void tell_of_question(Write& write, Id<groups::Group> group, Id<Question> question,
                      std::optional<Instant> closes_at, Instant now);
void tell_of_closed(Write& write, Id<groups::Group> group, Id<Question> question, Instant now);
std::vector<JobKind> question_notice_jobs();

}  // namespace alongside::opinions
