// What somebody has not answered yet.
#pragma once

#include <vector>

#include "foundation/base/card.h"
#include "foundation/http/request.h"
#include "slices/decisions/deciding/round_storage.h"

namespace alongside::decisions {

/// Those of `rounds` that this person has not answered.
std::vector<OpenRound> unanswered(Transaction& transaction, const SecretKey& key,
                                  const std::vector<OpenRound>& rounds, Id<people::Person> person);

std::vector<Waiting> waiting_decisions(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members);
std::vector<ComingUp> decisions_that_end(Read& read, const Request& request,
                                         const std::vector<groups::Member>& members);

}  // namespace alongside::decisions
