// Counts of answers, and what of them everybody sees, as plain data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alongside::decisions {

/// How many of a side gave an answer; side 0: those who count for none.
struct SideAnswers {
  std::int64_t side = 0;
  std::int64_t answer = 0;
  std::int64_t people = 0;
};

/// A number of the table that everybody sees.
struct TallyCell {
  std::int64_t line = 0;    // 0: everybody.
  std::string sides;        // Their names, a line each; "" stands for those without a side.
  std::int64_t answer = 0;  // 0: all together.
  std::int64_t people = 0;
  bool hidden = false;
};

/// Whether it says how many answered: not where they were too few in secret. Then their reasons,
/// in which one may read who was for it, are not shown either.
inline bool tells_of_answers(const std::vector<TallyCell>& tally) {
  return !tally.empty() && !tally.front().hidden;
}

}  // namespace alongside::decisions
