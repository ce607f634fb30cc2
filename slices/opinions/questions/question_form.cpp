#include "slices/opinions/questions/question_form.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

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
  check_typed({.field = "question",
               .text = form.question,
               .most = question_characters_most,
               .if_empty = say("Enter your question"),
               .if_long = say("Make your question {most} characters or shorter")},
              problems);
  check_typed({.field = "description",
               .text = form.description,
               .most = description_characters_most,
               .if_long = say("Make what people should know {most} characters or shorter")},
              problems);
  check_closing(form, now, problems);
  if (!problems.empty()) return problems;
  return CheckedQuestion{
      .question = form.question,
      .description = form.description,
      .closes_at = form.has_day() ? form.closes : std::nullopt,
      .small_numbers = form.hide_small_numbers ? SmallNumbers::hidden : SmallNumbers::shown};
}

}  // namespace alongside::opinions
