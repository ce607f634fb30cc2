// What authors are told of looking first, before they write and after.
#pragma once

#include "foundation/html/page.h"
#include "slices/opinions/first_look/first_look.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// Before writing: that it is so, who looks and for how long at most. Nothing where nobody does.
void said_before_writing(Html& html, const Question& question, std::int64_t hours, Instant now);

/// After sending: "Your statement is looked at first. It is shown within 2 days".
Message said_of_waiting(std::int64_t hours);

}  // namespace alongside::opinions
