#include "slices/opinions/own_statements/own_statement.h"

namespace alongside::opinions {

Result<std::string> check_change(const OwnStatement& statement, const std::string& text,
                                 const StatementPlace& place) {
  if (statement.is_out) {
    return Problem{"", say("It was taken out, so its words stay. You can still withdraw it")};
  }
  if (!statement.may_change()) {
    return Problem{"", say("Somebody has answered it meanwhile, so its words stay. You can still "
                           "withdraw it")};
  }
  // It takes the place of the one there is.
  StatementPlace of_change = place;
  of_change.made_by_member = 0;
  of_change.made_on_question = 0;
  return check_statement({.text = text}, of_change);
}

}  // namespace alongside::opinions
