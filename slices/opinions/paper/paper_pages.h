// Forms on paper: printed, and typed in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/helping/helping.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct PaperPage {
  const groups::Member& member;
  const Question& question;
  std::vector<helping::HelpedPerson> helped;
  bool closed = false;
  std::string person, sheet;  // As they were chosen and typed.
  Problems problems;
};
/// Print a form, or type one in.
std::string paper_page(const html::Frame& frame, const PaperPage& data);

/// To print: large, with boxes.
struct SheetPage {
  const groups::Member& member;
  const Question& question;
  std::string code;
  std::vector<Statement> statements;
  std::string link;  // To the question, whole.
};
std::string sheet_page(const html::Frame& frame, const SheetPage& data);

struct TypingPage {
  const groups::Member& member;
  const Question& question;
  const helping::HelpedPerson& helped;
  std::string code;
  std::vector<Id<Statement>> sheet;   // All that were printed.
  std::vector<Statement> statements;  // Those that are still there, with the person's answers.
  std::string typed;
  Problems problems;
  std::optional<Message> notice;
};
std::string typing_page(const html::Frame& frame, const TypingPage& data);

}  // namespace alongside::opinions
