// What an author does with a statement of theirs, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/own_statements/own_statement.h"

namespace alongside::opinions {

/// The code of a statement that was put forward a moment ago.
void keep_code(Write& write, Id<Question> question, Id<Statement> statement,
               std::string_view code_print);

/// Also what two members took out, and what waits to be looked at. Nothing where no statement has
/// the code, or it was withdrawn.
std::optional<OwnStatement> statement_with_code(Transaction& transaction, Id<Question> question,
                                                std::string_view code_print);
/// The same by the name under it.
std::optional<OwnStatement> statement_signed(Transaction& transaction, Id<Question> question,
                                             Id<Statement> statement, Id<people::Person> person);

/// Whether another statement of the question has these words.
bool has_other_like(Transaction& transaction, Id<Question> question, Id<Statement> statement,
                    std::string_view text);

/// Only while nobody answered it. The new words get a number of their own: whoever has the old ones
/// before them cannot answer the new ones unseen. The code stays.
Id<Statement> change_statement(Write& write, Id<Question> question, const OwnStatement& statement,
                               std::string_view text);

/// Its words, signature and code are gone for good. Where nobody answered it, nothing is left;
/// otherwise it is taken out, with no reason, and its answers count no more. What two members took
/// out can be put back no more.
void withdraw_statement(Write& write, Id<Question> question, const OwnStatement& statement);

}  // namespace alongside::opinions
