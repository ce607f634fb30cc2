// What became of things as a table: `question`, `statement`, `what_became_of_it`, `percent`,
// `who_was_asked`, `reason`, `day` (ISO 8601) and `late` (yes or nothing). Nobody is named.
// Spreadsheets run text that begins with = + - @ as a formula, so a `'` stands before it.
#pragma once

#include <string>
#include <vector>

#include "slices/fates/answer.h"

namespace alongside::fates {

/// Of a file: more than anybody reads in a table.
inline constexpr std::int64_t most_table_rows = 20000;

struct TableRow {
  std::string title;
  std::string text;
  State state = State::not_looked_at;
  std::optional<std::int64_t> percent;
  std::string asked_whom;
  std::string reason;
  std::optional<Instant> said_on;
  bool late = false;
};

std::string table_heading();
void append_row(std::string& table, const TableRow& row);

}  // namespace alongside::fates
