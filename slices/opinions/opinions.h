// Opinions: questions, statements, answers, results.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

// ---- For the demonstration, tests and the command line ----

struct NewQuestion {
  Id<groups::Group> group;
  std::string question;
  std::string description;
  std::optional<Instant> closes_at;
  std::optional<Id<people::Person>> asked_by;
  SmallNumbers small_numbers = SmallNumbers::shown;
};
Id<Question> add_question(Write& write, const NewQuestion& question, Instant now);
/// Without a name. A text that is there already gives the statement that has it.
Id<Statement> add_statement(Write& write, Id<Question> question, std::string_view text,
                            Instant now);

/// One person's answer, as if given on the page. `key` is Site::key: it makes the participant's
/// pseudonym.
struct GivenAnswer {
  Id<Question> question;
  Id<Statement> statement;
  Id<people::Person> person;
  std::optional<Id<groups::Constituency>> constituency;
  Answer answer = Answer::agree;
  bool matters = false;
};
void save_answer(Write& write, const SecretKey& key, const GivenAnswer& given);

/// A member of the question's group shows their answers with their name, to those members who do
/// the same, until they take it back or leave the group (small_picture.h).
void start_sharing(Write& write, Id<Question> question, Id<people::Person> person);

}  // namespace alongside::opinions
