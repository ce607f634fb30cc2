// Turns in the database: reached through a meeting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/meetings/meeting/meeting.h"
#include "slices/meetings/turns/turn.h"

namespace alongside::meetings {

/// Those that wait, the one that is on, and those that were, in the order in which they were asked
/// for; without those that passed.
std::vector<Turn> turns_of(Transaction& transaction, Id<Meeting> meeting);
/// What was typed in turns that began, the latest first.
std::vector<Turn> typed_of(Transaction& transaction, Id<Meeting> meeting);
std::int64_t count_turns(Transaction& transaction, Id<Meeting> meeting);
bool waits_for_turn(Transaction& transaction, Id<Meeting> meeting, Id<people::Person> person);

void ask_for_turn(Write& write, const Meeting& meeting, std::optional<Id<Item>> item,
                  Id<people::Person> person, const NewTurn& turn, std::int64_t side);
/// What they wait for, and what they have, ends.
void pass_turn(Write& write, Id<Meeting> meeting, Id<people::Person> person, Instant now);
/// The same in each meeting of the group.
void pass_turns_in(Write& write, Id<groups::Group> group, Id<people::Person> person, Instant now);
/// Ends the one that is on.
void end_turn(Write& write, Id<Meeting> meeting, Instant now);
/// False where it does not wait. `other_than`: the one that was suggested, where it is another.
bool give_turn(Write& write, Id<Meeting> meeting, Id<Turn> turn,
               std::optional<std::int64_t> other_than, Instant now);

// Consent that one's side counts.

bool consents(Transaction& transaction, Id<groups::Group> group, Id<people::Person> person);
void consent(Write& write, const groups::Member& member);
/// The turns that one took count for no side any more.
void withdraw_consent(Write& write, Id<groups::Group> group, Id<people::Person> person);
/// The member's side where they agreed, as it is now; 0.
std::int64_t side_that_counts(Write& write, const groups::Member& member);
/// Who agreed and takes part, with their sides.
std::vector<CountedPerson> consenting(Transaction& transaction, const Meeting& meeting);

// For two members who decide (slices/moderation): the words of turns.

struct ContributedTurn {
  Id<Turn> id;
  Id<Meeting> meeting;
  Id<groups::Group> group;
  std::string words;
  std::optional<Id<people::Person>> person;
};
std::vector<ContributedTurn> contributed_turns(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers);
std::vector<ContributedTurn> turns_taken_out(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers);
void take_turn_out(Write& write, Id<Turn> id, const std::string& reason);
void put_turn_back(Write& write, Id<Turn> id);

}  // namespace alongside::meetings
