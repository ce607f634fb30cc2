// What the counts of scores, dots and ratings say, as a report.
#pragma once

#include "slices/counting/commands/count_report.h"
#include "slices/counting/scores/delphi.h"
#include "slices/counting/scores/totals.h"

namespace alongside::counting {

/// `seats`: so many come first.
Report report_of(const ScoreTable& table, const Totals& totals, TotalOf what, std::size_t seats);
/// Winners are the options that are in.
Report report_of(const ScoreTable& table, const std::vector<DelphiOption>& found);

}  // namespace alongside::counting
