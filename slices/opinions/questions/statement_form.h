// A new statement: what the form holds, and what is right.
#pragma once

#include <string>

#include "foundation/base/result.h"

namespace alongside::opinions {

inline constexpr std::size_t statement_characters_most = 200;
/// Of one member on one question. Known by a counter alone: which are theirs is not.
inline constexpr std::int64_t statements_of_member_most = 20;
/// Of one question: more than anybody can hear.
inline constexpr std::int64_t statements_of_question_most = 5000;

struct StatementForm {
  std::string text;
  bool sign = false;
};

/// What storage knows when a statement comes.
struct StatementPlace {
  bool closed = false;
  bool repeated = false;  // The same text is there already.
  bool waits = false;     // The same text waits to be looked at (first_look).
  std::int64_t made_by_member = 0;
  std::int64_t made_on_question = 0;
};

/// Gives the text. Problems are beside `text`, or of the whole form.
Result<std::string> check_statement(const StatementForm& form, const StatementPlace& place);

}  // namespace alongside::opinions
