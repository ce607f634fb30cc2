// What was taken out of a question: its reasons.
#pragma once

#include "slices/opinions/questions/question_pages.h"

namespace alongside::opinions {

void removed_list(Html& html, const QuestionPage& data);

}  // namespace alongside::opinions
