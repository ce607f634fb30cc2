// What an export reads besides results and map.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/exports/exported_question.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// About the conversation itself; by id.
std::vector<Id<Statement>> meta_statements(Transaction& transaction, Id<Question> question);

/// Votes of a question that are public where they came from: none where it was answered here, or
/// came in as counts. This is where it is decided whether votes of single people go out.
struct PublicVotes {
  std::int64_t votes = 0;
  std::int64_t people = 0;
};
PublicVotes public_votes(Transaction& transaction, const Question& question);

/// These votes, by participant and statement. Throws where there are none.
std::vector<PublicAnswer> public_answers(Transaction& transaction, const Question& question);

}  // namespace alongside::opinions
