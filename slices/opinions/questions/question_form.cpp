#include "slices/opinions/questions/question_form.h"

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

void check_closing(const QuestionForm& form, Instant now, Problems& problems) {
  if (!form.has_day()) return;
  if (form.day.empty() || form.month.empty() || form.year.empty()) {
    problems.push_back(
        {"closes", say("Enter a day, a month and a year, or leave all three empty")});
  } else if (!form.closes) {
    problems.push_back({"closes", say("Enter a real date, such as 27 3 2027")});
  } else if (*form.closes <= now) {
    problems.push_back({"closes", say("Choose a closing date that is today or later")});
  }
}

}  // namespace

Result<CheckedQuestion> check_question(const QuestionForm& form, Instant now) {
  Problems problems;
  if (form.question.empty()) {
    problems.push_back({"question", say("Enter your question")});
  } else if (character_count(form.question) > question_characters_most) {
    problems.push_back({"question", say_many("Make your question {count} character or shorter",
                                             "Make your question {count} characters or shorter",
                                             std::int64_t{question_characters_most})});
  }
  if (character_count(form.description) > description_characters_most) {
    problems.push_back(
        {"description", say_many("Make what people should know {count} character or shorter",
                                 "Make what people should know {count} characters or shorter",
                                 std::int64_t{description_characters_most})});
  }
  check_closing(form, now, problems);
  if (!problems.empty()) return problems;
  return CheckedQuestion{
      .question = form.question,
      .description = form.description,
      .closes_at = form.has_day() ? form.closes : std::nullopt,
      .small_numbers = form.hide_small_numbers ? SmallNumbers::hidden : SmallNumbers::shown};
}

}  // namespace alongside::opinions
