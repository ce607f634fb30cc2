// Ways to answer, each with its words. Shares are asked of those who are for it or against it;
// who stands aside, or is unsure, was heard and counts for the quorum.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/message.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions {

enum class Stance { for_it, against, aside };

struct AnswerWords {
  std::int64_t answer = 0;  // As the database holds it; from 1.
  Message words;
  Stance stance = Stance::for_it;
  bool needs_reason = false;
};
/// In the order in which they are offered.
std::vector<AnswerWords> answers_of(DecisionMethod method);
/// Nothing where the method has no such answer.
std::optional<AnswerWords> answer_of(DecisionMethod method, std::int64_t answer);

Message name_of(DecisionMethod method);
/// What it is, in a few sentences.
std::vector<Message> explained(DecisionMethod method);

}  // namespace alongside::decisions
