// Files of Pabulib (.pb): participatory budgets as cities publish them. Three parts, META, PROJECTS
// and VOTES, each a table with semicolons. A voter is for each project that their vote names: so it
// is with the vote types approval and choose-1, and so others are taken here as well.
// Source: Stolicki, Szufa, Talmon: Pabulib, 2020, https://pabulib.org/format
#pragma once

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"
#include "slices/counting/budget/budget_vote.h"

namespace alongside::counting {

Result<BudgetVote> read_pabulib(const SourceFile& file);
std::string pabulib_of(const BudgetVote& vote);

}  // namespace alongside::counting
