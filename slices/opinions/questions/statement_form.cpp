#include "slices/opinions/questions/statement_form.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::opinions {

Result<std::string> check_statement(const StatementForm& form, const StatementPlace& place) {
  if (place.closed) {
    return Problem{"", say("This question has closed, so it takes no more statements")};
  }
  if (place.made_by_member >= statements_of_member_most) {
    return Problem{"", say_many("You have put forward {count} statement. That is the most here",
                                "You have put forward {count} statements. That is the most here",
                                statements_of_member_most)};
  }
  if (place.made_on_question >= statements_of_question_most) {
    return Problem{"", say("This question has all the statements it can hold")};
  }
  if (const auto problem =
          problem_of({.field = "text",
                      .text = form.text,
                      .most = statement_characters_most,
                      .if_empty = say("Enter your statement"),
                      .if_long = say("Make your statement {most} characters or shorter")})) {
    return *problem;
  }
  if (place.repeated) {
    return Problem{"text", say("Somebody has already put this forward. You can answer theirs")};
  }
  if (place.waits) {
    return Problem{"text", say("Somebody has already put this forward. It waits to be looked at, "
                               "and you can answer it when it is shown")};
  }
  return form.text;
}

}  // namespace alongside::opinions
