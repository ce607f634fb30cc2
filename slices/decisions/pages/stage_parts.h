// How far a proposal is, and what came out, in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/html.h"
#include "slices/decisions/deciding/round.h"
#include "slices/decisions/proposals/proposal.h"

namespace alongside::decisions::pages {

Message name_of(Stage stage);
std::string_view colour_of(Stage stage);

/// The stages that every proposal goes through, with the one in which it is.
void stages(Html& html, const Proposal& proposal, bool looked_at);

/// What came out, in one sentence; nothing while it is not over. `chosen`: the names of options
/// that were, where they are known.
std::optional<Message> outcome_sentence(const Round& round, const std::string& chosen = {});
/// What happens next where it neither passed nor failed.
std::optional<Message> what_next(const Round& round);

/// How it is decided: method, voices, rule and quorums, a sentence each.
std::vector<Message> plan_sentences(const Plan& plan);

/// "A, B and people without a side": lines of tally_cell.h.
std::string names_of_sides(const Words& words, std::string_view lines);

}  // namespace alongside::decisions::pages
