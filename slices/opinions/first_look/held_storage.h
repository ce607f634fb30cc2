// Statements that wait to be looked at, in the database: without author, order or moment.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/first_look/first_look.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/own_statements/own_statement.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

// ---- The group's choice: hours, or no_first_look ----

Query<std::int64_t, detail::Expect::maybe> first_look_query(Id<groups::Group> group);
std::int64_t first_look_of(Transaction& transaction, Id<groups::Group> group);
void set_first_look(Write& write, Id<groups::Group> group, std::int64_t hours);

// ---- For authors ----

struct NewHeld {
  std::string_view text;
  std::optional<Id<people::Person>> signed_by = {};  // Only where the author chose so.
  std::optional<std::string> code_print = {};
};
/// The text must not wait already.
Id<Statement> hold_statement(Write& write, Id<Question> question, const NewHeld& held,
                             const HeldTimes& times);
/// Whether the same words wait, other than as `but`.
bool waits_already(Transaction& transaction, Id<Question> question, std::string_view text,
                   Id<Statement> but = {});
std::int64_t held_count(Transaction& transaction, Id<Question> question);

std::vector<SignedHeld> held_signed_by(Transaction& transaction, Id<Question> question,
                                       Id<people::Person> person);

/// Other words, which are looked at anew: whether the old ones waited, or were shown and nobody
/// answered them. The code and the name stay; the number is another.
Id<Statement> hold_changed(Write& write, Id<Question> question, const OwnStatement& statement,
                           std::string_view text, const HeldTimes& times);
/// False where it does not wait any more.
bool drop_held(Write& write, Id<Question> question, Id<Statement> statement);

// ---- For those who look ----

struct Held {
  Id<Statement> id;
  Id<Question> question;
  Id<groups::Group> group;
  std::string text;
  std::optional<Id<people::Person>> signed_by;
  std::string question_text;
  Instant shown_from{};
};
/// Of these, 50 at most, those that wait.
std::vector<Held> held_at(Transaction& transaction, const std::vector<std::int64_t>& numbers);
/// What may be looked at by `now`: rising by number, after `after`.
std::vector<Held> held_in_group(Transaction& transaction, Id<groups::Group> group,
                                std::int64_t after, Instant now, std::int64_t most);
/// How much of it there is in each of these groups, 50 at most; those without any are left out.
std::map<std::int64_t, std::int64_t> held_by_group(Transaction& transaction,
                                                   const std::vector<std::int64_t>& groups,
                                                   Instant now);

/// Everybody is shown it, under its number. False where it does not wait, or others put forward the
/// same words meanwhile: then these are gone.
bool show_held(Write& write, Id<Question> question, Id<Statement> statement);
/// It is taken out, with its reason, before anybody was shown it.
void keep_held_back(Write& write, Id<Question> question, Id<Statement> statement,
                    std::string_view reason);

// ---- For the job ----

/// Questions of which something is to be shown by now, or of which nobody was told yet.
std::vector<std::int64_t> questions_with_held_work(Transaction& transaction, Instant now);
/// In the order of their numbers, which are random; `most` at most.
std::vector<Id<Statement>> held_to_show(Transaction& transaction, Id<Question> question,
                                        Instant now, std::int64_t most);
/// Those who may look are told now. False where there is nothing new to tell.
bool note_told(Write& write, Id<Question> question, Instant now);
/// Of these questions, 50 at most, those of which something waits that they were told of.
std::vector<Id<Question>> questions_told_to_look(Transaction& transaction,
                                                 const std::vector<std::int64_t>& questions);

}  // namespace alongside::opinions
