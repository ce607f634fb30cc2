// The end of the day that a form names, in the community's time zone.
#pragma once

#include <optional>

#include "slices/opinions/question_form.h"

namespace alongside::opinions {

/// Midnight after the day; nothing where there is no such day.
std::optional<Instant> closing_instant(const QuestionForm& form);

}  // namespace alongside::opinions
