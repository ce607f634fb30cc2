// Pages for the author of a statement: the code, shown once; the statement, to change or withdraw.
#pragma once

#include <optional>
#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/own_statements/own_statement.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct StatementCodePage {
  const groups::Member& member;
  const Question& question;
  std::string text;
  std::string code;
  std::int64_t first_look = 0;  // Hours for which it may be looked at first; 0: it is there.
};
/// The code is on no other page.
std::string statement_code_page(const html::Frame& frame, const StatementCodePage& data);

struct OwnStatementPage {
  const groups::Member& member;
  const Question& question;
  std::optional<OwnStatement> statement;  // Without: the code is asked for.
  std::string code;                       // As typed; "" for what is signed.
  std::string text;                       // In the field.
  bool closed = false;
  Problems problems;
  std::vector<SignedHeld> waiting = {};  // Without `statement`: what they signed and waits.
  std::optional<Message> notice = {};
};
std::string own_statement_page(const html::Frame& frame, const OwnStatementPage& data);

/// After withdrawing: its words are on this page alone, and can be put forward again.
struct WithdrawnPage {
  const groups::Member& member;
  const Question& question;
  OwnStatement statement;
  bool closed = false;
};
std::string withdrawn_page(const html::Frame& frame, const WithdrawnPage& data);

}  // namespace alongside::opinions
