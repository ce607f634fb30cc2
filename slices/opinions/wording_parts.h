// How answers and times are said on the pages of opinions.
#pragma once

#include "foundation/base/message.h"
#include "foundation/words/words.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// "Agree", as on its button.
Message said(Answer answer);

/// "You answered: agree".
Message said_as_mine(Answer answer);

/// "Closes on ...", "Closed", or that there is no closing date.
Message said_of_closing(const std::optional<Instant>& closes_at,
                        const std::optional<Instant>& closed_early_at, Instant now,
                        const Words& words);

}  // namespace alongside::opinions
