// Questions that come from elsewhere, whole: statements, people without accounts, answers, counts.
//
// An imported question is closed: its counts stay those of the source. Small numbers are shown,
// since what comes in is public already. It has no asker and its people have no tag, so nobody's
// account can ever be joined to them.
#pragma once

#include <optional>
#include <string>

#include "foundation/db/database.h"
#include "slices/opinions/imports/imported_question.h"
#include "slices/opinions/imports/polis_export.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// The names of the group's sides; a `SidePlace` is a place among them.
std::vector<std::string> names_of_sides(const std::vector<groups::Constituency>& sides);
/// Id 0 where there is no place: people without a side.
Id<groups::Constituency> side_at(const std::vector<groups::Constituency>& sides, SidePlace place);

/// Counts without people. `sides` are those of the group, in the order of `results.sides`.
Id<Question> save_counts(Write& write, Id<groups::Group> group, const ImportedQuestion& question,
                         const std::vector<Id<groups::Constituency>>& sides,
                         const CountedResults& results, Instant now);

/// What was left out, where the question was brought in.
std::optional<polis::Summary> find_polis_summary(Transaction& transaction, Id<Question> question);
std::optional<CountedSummary> find_counted_summary(Transaction& transaction, Id<Question> question);

}  // namespace alongside::opinions
