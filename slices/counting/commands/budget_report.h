// What the Method of Equal Shares found, as a report.
#pragma once

#include "slices/counting/budget/equal_shares.h"
#include "slices/counting/commands/count_report.h"

namespace alongside::counting {

/// Winners are the ids of the projects that are funded.
Report report_of(const BudgetVote& vote, const EqualShares& count);

}  // namespace alongside::counting
