// Outcomes in the database: reached through a member of their group.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/outcomes/outcome.h"
#include "slices/outcomes/seen.h"

namespace alongside::outcomes {

inline constexpr std::int64_t outcomes_a_page = 20;

/// Newest first; `page` counts from 1.
std::vector<Outcome> find_outcomes(Transaction& transaction, const groups::Member& member,
                                   std::int64_t page);
std::int64_t outcome_count(Transaction& transaction, const groups::Member& member);
/// NotFound where the group has no such outcome.
Outcome find_outcome(Transaction& transaction, const groups::Member& member, Id<Outcome> id);
Id<Outcome> add_outcome(Write& write, const groups::Member& member, const OutcomeForm& form,
                        Instant now);

/// Those that hold, by their days.
std::vector<Number> numbers_of(Transaction& transaction, Id<Outcome> outcome);
/// Of one day, with those that were corrected, the latest first.
std::vector<Number> numbers_on(Transaction& transaction, Id<Outcome> outcome, std::int64_t day);
/// One that holds; NotFound for others.
Number find_number(Transaction& transaction, Id<Outcome> outcome, Id<Number> id);
/// That which holds now for the day of one that holds, or held.
Number number_in_place_of(Transaction& transaction, Id<Outcome> outcome, Id<Number> id);
/// False where that day has one already: then it is to be corrected.
bool add_number(Write& write, const groups::Member& member, Id<Outcome> outcome,
                const NewNumber& number, Instant now);
void correct_number(Write& write, const groups::Member& member, Id<Outcome> outcome,
                    const Number& earlier, const Correction& correction, Instant now);

/// By their days.
std::vector<Event> events_of(Transaction& transaction, Id<Outcome> outcome);
void add_event(Write& write, const groups::Member& member, Id<Outcome> outcome,
               const NewEvent& event, Instant now);

/// The latest first, 50 at most.
std::vector<Conclusion> conclusions_of(Transaction& transaction, Id<Outcome> outcome);
void add_conclusion(Write& write, const groups::Member& member, Id<Outcome> outcome,
                    const std::string& text, std::int64_t times, Instant now);

}  // namespace alongside::outcomes
