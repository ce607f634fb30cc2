#include "slices/opinions/questions/answer_form.h"

#include <algorithm>

namespace alongside::opinions {

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::agree:
      return "agree";
    case Answer::disagree:
      return "disagree";
    case Answer::not_sure:
      return "not_sure";
    case Answer::rather_not_say:
      return "rather_not_say";
  }
  return "";
}

std::optional<Answer> answer_named(std::string_view name) {
  for (const Answer answer :
       {Answer::agree, Answer::disagree, Answer::not_sure, Answer::rather_not_say}) {
    if (name_of(answer) == name) return answer;
  }
  return std::nullopt;
}

Result<CheckedAnswer> check_answer(std::string_view answer, bool matters, const Question& question,
                                   Instant now) {
  if (is_closed(question, now)) {
    return Problem{"", say("This question has closed, so your answer was not counted")};
  }
  const auto chosen = answer_named(answer);
  if (!chosen) return Problem{"answer", say("Choose one of the four answers")};
  return CheckedAnswer{.answer = *chosen, .matters = matters};
}

std::int64_t answers_missing(const Question& question, std::int64_t answers_made) {
  const std::int64_t needed = std::min(answers_before_results, question.statements_count);
  return std::max<std::int64_t>(0, needed - answers_made);
}

ResultsAccess results_access(const Question& question, std::int64_t answers_made, Instant now) {
  if (is_closed(question, now)) return ResultsAccess::all;
  if (answers_made == 0 || answers_missing(question, answers_made) > 0) return ResultsAccess::none;
  return answers_made >= question.statements_count ? ResultsAccess::all
                                                   : ResultsAccess::of_answered;
}

}  // namespace alongside::opinions
