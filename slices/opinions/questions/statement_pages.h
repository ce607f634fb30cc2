// Pages of statements: putting one forward, taking one out.
#pragma once

#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/questions/statement_form.h"

namespace alongside::opinions {

std::string new_statement_page(const html::Frame& frame, const groups::Member& member,
                               const Question& question, const StatementForm& form,
                               const Problems& problems);

struct MarkStatementPage {
  const groups::Member& member;
  const Question& question;
  const Statement& statement;
  bool meta = false;
};
std::string mark_statement_page(const html::Frame& frame, const MarkStatementPage& data);

}  // namespace alongside::opinions
