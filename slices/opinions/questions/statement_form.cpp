#include "slices/opinions/questions/statement_form.h"

#include "foundation/base/text.h"

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
  if (form.text.empty()) return Problem{"text", say("Enter your statement")};
  if (character_count(form.text) > statement_characters_most) {
    return Problem{"text", say_many("Make your statement {count} character or shorter",
                                    "Make your statement {count} characters or shorter",
                                    std::int64_t{statement_characters_most})};
  }
  if (place.repeated) {
    return Problem{"text", say("Somebody has already put this forward. You can answer theirs")};
  }
  return form.text;
}

Result<std::string> check_reason(const std::string& reason) {
  if (reason.empty()) return Problem{"reason", say("Enter why you are taking it out")};
  if (character_count(reason) > reason_characters_most) {
    return Problem{"reason", say_many("Make your reason {count} character or shorter",
                                      "Make your reason {count} characters or shorter",
                                      std::int64_t{reason_characters_most})};
  }
  return reason;
}

}  // namespace alongside::opinions
