// Printed forms in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// The code of the form with these statements; one that is there already where the same were
/// printed before.
std::string code_of_sheet(Write& write, Id<Question> question,
                          const std::vector<Id<Statement>>& statements);

/// By the code however it was typed; nothing where there is no such form.
std::optional<std::vector<Id<Statement>>> sheet_of_code(Transaction& transaction,
                                                        Id<Question> question,
                                                        std::string_view typed);

/// Of a form that comes out of the printer now: all of a question, by number, which is random;
/// `statements_on_sheet` at most.
std::vector<Id<Statement>> statements_to_print(Transaction& transaction, Id<Question> question);

/// Those of `statements` that are still there, with the answers of the person of `tag`; in the
/// order of the form.
std::vector<Statement> statements_of_sheet(Transaction& transaction, Id<Question> question,
                                           const std::string& tag,
                                           const std::vector<Id<Statement>>& statements);

}  // namespace alongside::opinions
