// What came out among options in the database.
#pragma once

#include <string>
#include <vector>

#include "slices/decisions/outcome/option_outcome.h"
#include "slices/decisions/terms.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

/// What somebody who did not stand aside gave: marks.h.
struct GivenMarks {
  std::int64_t side = 0;
  std::string marks;
};
std::vector<GivenMarks> marks_given(Transaction& transaction, Id<Round> round);

void save_outcome(Write& write, Id<Round> round, Id<groups::Group> group, const std::string& lot,
                  const OptionOutcome& outcome);
OptionOutcome outcome_kept(Transaction& transaction, Id<Round> round);
/// What the lot followed from; "" where nothing among options was counted.
std::string lot_kept(Transaction& transaction, Id<Round> round);

}  // namespace alongside::decisions
