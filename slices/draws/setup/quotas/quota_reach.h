// Quotas that no panel can meet, as far as counting tells: before any search (feasibility.h).
#pragma once

#include <optional>
#include <vector>

#include "foundation/base/message.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

struct QuotaProblem {
  /// Which feature it is about, and which value of it; nothing where it is about all.
  std::optional<std::size_t> feature;
  std::optional<std::size_t> value;
  Message message;  // Says what cannot be met, and what to do.
};

/// Fewer people (or addresses) than seats; quotas of one feature whose smallest numbers add up to
/// more than the seats or whose largest to less; a quota that wants more people than there are.
std::vector<QuotaProblem> quotas_out_of_reach(const lottery::Pool& pool);

/// How many people of the pool have each value of each feature.
std::vector<std::vector<int>> people_by_value(const lottery::Pool& pool);

}  // namespace alongside::draws
