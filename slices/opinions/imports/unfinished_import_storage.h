// Imports that are coming in, and those that never came to their end.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// An import writes several times a second; one that did not for so long has ended.
inline constexpr auto unfinished_after = std::chrono::minutes(30);

/// With each batch. Throws DatabaseFailed where it was cleared away, or is about to be.
void keep_coming_in(Write& write, Id<Question> question, Instant now);
/// From the commit on the question is seen. Throws as above.
void end_coming_in(Write& write, Id<Question> question);

/// Questions of imports that ended before they were whole. A bounded list.
std::vector<std::int64_t> unfinished_imports(Transaction& transaction, Instant now);

/// Makes it certain that nothing more comes in. False where it is no unfinished import (any more).
bool begin_clearing(Write& write, Id<Question> question, Instant now);
/// Some people with their answers. False where none are left.
bool clear_some_people(Write& write, Id<Question> question);
/// The rest. The rows of the question and of its statements stay, without their texts: to look for
/// answers to each statement would take as long as the import did.
void end_clearing(Write& write, Id<Question> question);

}  // namespace alongside::opinions
