// What fates tell people: that something became of what was said on a question.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "slices/fates/fate_storage.h"

namespace alongside::fates {

/// Somebody answered it. All members of the group are told, once a day for each question, whether
/// or not they said anything there: who is told tells nothing.
void tell_of_answer(Write& write, std::string_view kind, const Contribution& contribution,
                    Instant now);

std::vector<NoticeKind> fate_notice_kinds();

}  // namespace alongside::fates
