// Participants and their answers in the database, and the tallies kept in step with them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/results/tallies.h"

namespace alongside::opinions {

/// Nothing before their first answer. `tag` must outlive the query.
Query<Participant, detail::Expect::maybe> participant_query(std::string_view tag);

/// The statements that they answered, by id, also those taken out since. For them alone.
Query<Id<Statement>, detail::Expect::all> answered_query(std::string_view tag);

/// Changes a tally by `difference`, which may hold negative numbers.
void add_to_tally(Write& write, Id<Question> question, const Tally& difference);

}  // namespace alongside::opinions
