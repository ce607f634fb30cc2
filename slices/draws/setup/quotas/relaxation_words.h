// Whether any panel meets the quotas, in words: and where none does, the smallest change of quotas
// that would do.
#pragma once

#include <vector>

#include "foundation/base/message.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

struct SaidFeasibility {
  Message verdict;               // Whether there is a panel, and what may be changed.
  std::vector<Message> changes;  // A sentence for each quota that would be moved.
  std::vector<std::vector<Message>> other_ways;

  /// All of it, line by line.
  std::vector<Message> lines() const;
};

SaidFeasibility words_of(const lottery::Feasibility& feasibility, const lottery::Pool& pool);

/// "9 to 12", or "exactly 9" where both are the same.
Message range_text(int min, int max);

}  // namespace alongside::draws
