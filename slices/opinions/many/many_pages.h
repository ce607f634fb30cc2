// Pages for putting forward many statements at once: the list or the file, the choice of a column,
// and what would be saved.
#pragma once

#include <optional>
#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/many/listed_statements.h"
#include "slices/opinions/many/statement_table.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct ManyPage {
  const groups::Member& member;
  const Question& question;
  std::string list;
  bool sign = false;
  std::optional<StatementTable> table;  // Where a column is to be chosen.
  std::optional<CheckedList> checked;   // Where a list was read.
  std::vector<Message> notes;           // Of how a file was read.
  bool changed_meanwhile = false;       // Since it was looked at.
  Problems problems;
};
std::string many_statements_page(const html::Frame& frame, const ManyPage& data);

/// The field of a chosen column: its place in `StatementTable::headings`.
inline constexpr std::string_view column_field = "column";

}  // namespace alongside::opinions
