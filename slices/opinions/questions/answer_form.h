// An answer to a statement: what the form holds, and what is right. And who may see results.
#pragma once

#include <optional>
#include <string_view>

#include "foundation/base/result.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct CheckedAnswer {
  Answer answer = Answer::agree;
  bool matters = false;
};

/// The values of the four buttons: agree, disagree, not_sure, rather_not_say.
std::string_view name_of(Answer answer);
std::optional<Answer> answer_named(std::string_view name);

/// Problems are beside `answer`, or of the whole form where the question has closed.
Result<CheckedAnswer> check_answer(std::string_view answer, bool matters, const Question& question,
                                   Instant now);

/// Nobody sees tallies before answering, so that an answer is a person's own: the tally of a
/// statement is seen by those who answered that statement, once they answered five (or all, where
/// there are fewer); and by everybody when the question has closed.
inline constexpr std::int64_t answers_before_results = 5;
enum class ResultsAccess { none, of_answered, all };
ResultsAccess results_access(const Question& question, std::int64_t answers_made, Instant now);

/// How many answers are missing until results open.
std::int64_t answers_missing(const Question& question, std::int64_t answers_made);

}  // namespace alongside::opinions
