// Telling people of what happened, or of what waits for them.
//
//   tell(write, {person}, {.kind = role_offered, .number = offer.number, .group = group}, now);
//   tell_later(write, {.kind = question_opened, .number = question.number, .group = group}, now);
//   end_notices(write, role_offered, offer.number);      // It was taken, or taken back.
//
// In the causing transaction, as `ask_for` (foundation/work): a row a person, and the same person
// is told of the same kind, number and occasion once, however often it is said. No text is kept:
// the room says what a notice reads (foundation/rooms/notice_kind.h), each time before it is shown.
//
// A notice never says who did a secret thing, nor is it given or withheld by that: who wrote a
// statement without a name is told of it like everybody else.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/notice.h"
#include "foundation/db/database.h"

namespace alongside {

/// For more, `tell_later`.
inline constexpr std::size_t most_told_at_once = 50;

void tell(Write& write, const std::vector<Id<people::Person>>& people, const Notice& notice,
          Instant now);

/// Many people: whom, the kind says (NoticeKind::who) when a job asks it, soon after the commit.
void tell_later(Write& write, const Notice& notice, Instant now);

/// What they are about is done, or gone: nobody is shown them any more, and those who were not told
/// yet never are.
void end_notices(Write& write, const NoticeName& kind, std::int64_t number);

/// The job that goes on with what one write does not do (foundation/rooms/telling.h).
inline constexpr std::string_view telling_job_name = "telling";

}  // namespace alongside
