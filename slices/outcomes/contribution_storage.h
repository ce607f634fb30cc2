// What is said of outcomes as contributions, in the database. Words that are taken out are gone;
// why stands in their place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/outcomes/outcome.h"

namespace alongside::outcomes {

struct Said {
  std::int64_t number = 0;
  Id<Outcome> outcome;
  Id<groups::Group> group;
  std::string text;
  std::optional<Id<people::Person>> said_by;  // Where the page shows it.
};
std::vector<Said> events_said(Transaction& transaction, const std::vector<std::int64_t>& numbers);
std::vector<Said> conclusions_said(Transaction& transaction,
                                   const std::vector<std::int64_t>& numbers);
/// Note, and reason of a correction.
std::vector<Said> notes_said(Transaction& transaction, const std::vector<std::int64_t>& numbers);
/// All that was agreed.
std::vector<Said> outcomes_said(Transaction& transaction, const std::vector<std::int64_t>& numbers);

void take_event_out(Write& write, std::int64_t number, const std::string& reason);
void take_conclusion_out(Write& write, std::int64_t number, const std::string& reason);
void take_note_out(Write& write, std::int64_t number, const std::string& reason);
/// Its numbers stay; the reason is its title from now on.
void take_outcome_out(Write& write, std::int64_t number, const std::string& reason);

}  // namespace alongside::outcomes
