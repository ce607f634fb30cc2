// Answers counted: for each statement and side, kept in step with the answers.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// The answers of one side (or of all) to one statement.
struct Counts {
  std::int64_t agree = 0;
  std::int64_t disagree = 0;
  std::int64_t not_sure = 0;
  std::int64_t rather_not_say = 0;
  std::int64_t matters = 0;  // Of those who answered, how many said that it matters to them.

  std::int64_t answered() const { return agree + disagree + not_sure + rather_not_say; }
  Counts& operator+=(const Counts& more);
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// One answer as counts: `times` is 1 to add it, -1 to take it away.
Counts counts_of(Answer answer, bool matters, std::int64_t times = 1);

/// One row of the table `tallies`. `constituency` is 0 for people without a side.
struct Tally {
  Id<Statement> statement;
  Id<groups::Constituency> constituency;
  Counts counts;
};

}  // namespace alongside::opinions
