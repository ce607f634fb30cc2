// Results, reckoned from the published tallies.
#pragma once

#include <optional>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/results/results.h"

namespace alongside::opinions {

/// All results of a question; nothing where there is no such question. Access is the caller's:
/// see `results_for`.
std::optional<Results> find_results(Transaction& transaction, Id<Question> question);

ResultsForMember results_for(Transaction& transaction, const groups::Member& member,
                             Id<Question> question, const SecretKey& key, Instant now);

}  // namespace alongside::opinions
