// Pages of statements: putting one forward, taking one out.
#pragma once

#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/questions/statement_form.h"

namespace alongside::opinions {

struct NewStatementPage {
  const groups::Member& member;
  const Question& question;
  StatementForm form = {};
  Problems problems = {};
  std::int64_t first_look = 0;  // Hours; 0: it is shown at once.
  Instant now{};
};
std::string new_statement_page(const html::Frame& frame, const NewStatementPage& data);

struct MarkStatementPage {
  const groups::Member& member;
  const Question& question;
  const Statement& statement;
  bool meta = false;
};
std::string mark_statement_page(const html::Frame& frame, const MarkStatementPage& data);

}  // namespace alongside::opinions
