// Statements in the database: without author, time or order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// A page of the question's statements with the answers of the person of `tag`; by id, which is
/// random. `tag` must outlive the query.
Query<Statement, detail::Expect::all> statements_query(Id<Question> question, std::string_view tag,
                                                       std::int64_t page);

/// Nothing where there is none, or it was taken out.
std::optional<Statement> find_statement(Transaction& transaction, Id<Question> question,
                                        Id<Statement> statement, std::string_view tag);

std::vector<RemovedStatement> removed_statements(Transaction& transaction, Id<Question> question);

bool has_statement_like(Transaction& transaction, Id<Question> question, std::string_view text);

/// `signed_by` only where the author chose so. The text must not be there yet.
Id<Statement> insert_statement(Write& write, Id<Question> question, std::string_view text,
                               std::optional<Id<people::Person>> signed_by);
/// Under a number that it had before it was shown (first_look).
void insert_statement_as(Write& write, Id<Question> question, Id<Statement> id,
                         std::string_view text, std::optional<Id<people::Person>> signed_by);

/// About the conversation itself: in the results, and out of the map.
bool is_meta(Transaction& transaction, Id<Question> question, Id<Statement> statement);
/// False where it is so already, or there is no such statement.
bool mark_meta(Write& write, Id<Question> question, Id<Statement> statement, bool meta);

/// To those who look at statements from elsewhere: what they copied of this one follows. Whatever
/// changes or deletes one by itself says so in its own transaction.
void say_changed(Write& write, Id<Statement> statement);

/// Takes it out for everybody, with a reason that everybody sees. False where it is out already.
bool remove_statement(Write& write, Id<Question> question, Id<Statement> statement,
                      std::string_view reason);

/// What moderation does (foundation/rooms/contribution.h): back for everybody, or with other words.
/// False where the statement is not there, or another says the same.
bool put_statement_back(Write& write, Id<Question> question, Id<Statement> statement);
bool change_words(Write& write, Id<Question> question, Id<Statement> statement,
                  std::string_view text);

/// How many somebody put forward, under their maker_tag (pseudonyms.h); which is kept nowhere.
std::int64_t statements_made(Transaction& transaction, Id<Question> question, std::string_view tag);
void count_statement_made(Write& write, Id<Question> question, std::string_view tag);

}  // namespace alongside::opinions
