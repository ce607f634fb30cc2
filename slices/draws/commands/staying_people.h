// Those who stay on a panel of which places fell free, and what they mean for the quotas.
#pragma once

#include <vector>

#include "foundation/base/message.h"
#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

/// What no draw can mend: more people of a value stay than may be on the panel, or two of one
/// address. With the change of quotas that those who stay need, if quotas alone are in the way.
struct StayingProblems {
  std::vector<Message> said;
  std::vector<lottery::ChangedQuota> needed;
};
StayingProblems problems_of_staying(const lottery::Pool& whole, const std::vector<int>& staying);

/// Changes of the quotas of free places, as changes of those of the whole panel.
std::vector<lottery::ChangedQuota> of_whole_panel(const std::vector<lottery::ChangedQuota>& changes,
                                                  const lottery::Pool& free_places,
                                                  const lottery::Pool& whole,
                                                  const std::vector<int>& staying);

/// The pool with these quotas in place of its own.
lottery::Pool with_changes(lottery::Pool pool, const std::vector<lottery::ChangedQuota>& changes);

}  // namespace alongside::draws
