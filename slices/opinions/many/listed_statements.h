// Many statements at once, a line each: what is right with the list, what is wrong in which line,
// and what is nearly the same as another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace alongside::opinions {

/// In one go: a write of so many stays under 50 ms on both databases.
inline constexpr std::size_t statements_at_once_most = 200;
/// Of a list, as a form brings it.
inline constexpr std::size_t list_bytes_most = 120'000;

struct ListedStatement {
  std::size_t line = 0;  // From 1.
  std::string text;
};

struct WrongLine {
  enum class Kind { too_long, there, taken_out, twice };
  ListedStatement statement;
  Kind kind = Kind::too_long;
  std::int64_t characters = 0;  // Where it is too long.
  std::size_t first_line = 0;   // Where it is there twice.
};

/// Whoever brings the list decides: words that are nearly the same may say the opposite.
struct AlikeLine {
  ListedStatement statement;
  std::string other;
  std::size_t other_line = 0;  // 0: one of the question.
};

struct CheckedList {
  std::vector<ListedStatement> right;  // All that are not wrong.
  std::vector<WrongLine> wrong;
  std::vector<AlikeLine> alike;  // Among the right ones.
  std::size_t empty_lines = 0;   // Between others; they are passed over.
  Problems problems;             // Of the whole list, beside `list`.

  bool can_be_saved() const { return wrong.empty() && problems.empty(); }
};

/// What a question holds already.
struct StatementsThere {
  std::vector<std::string> texts;      // Those that can be seen.
  std::vector<std::string> tags_gone;  // `statement_tag` of those that were taken out.
  std::int64_t count = 0;              // Both, as a question has room for them.
};
CheckedList check_list(std::string_view list, const StatementsThere& there);

/// Of a list of which nothing is left to save: each line is there already.
bool is_all_there(const CheckedList& checked);

/// Of what somebody is shown: that what they save is what they saw.
std::string print_of(const CheckedList& checked);

enum class LeaveOut { wrong, wrong_and_alike };
/// The list without these lines.
std::string shorter_list(const CheckedList& checked, LeaveOut what);

}  // namespace alongside::opinions
