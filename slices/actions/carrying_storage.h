// Who does what, in the database: who said yes, and who is asked.
#pragma once

#include <vector>

#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions {

/// Of these actions, 50 at most: who said yes first.
std::vector<Carrier> carriers_of(Transaction& transaction, const std::vector<Id<Action>>& actions);

/// They said yes, whether or not it was offered to them.
void take_on(Write& write, const Action& action, Id<people::Person> person);
/// Does nothing where they said yes, or are asked already.
void offer(Write& write, const Action& action, Id<people::Person> person, Id<people::Person> by);
/// They say no to an offer, or leave it to others.
void let_go(Write& write, Id<Action> action, Id<people::Person> person);

/// What somebody does or is asked to do and what is open, in all their groups: what is due first
/// first; `most` at most.
struct Carried {
  Id<Action> action;
  Id<groups::Group> group;
  std::string what;
  Instant due_at{};
  bool said_yes = false;
};
std::vector<Carried> carried_by(Transaction& transaction, Id<people::Person> person,
                                std::int64_t most);
/// Of these actions, 50 at most, the same.
std::vector<Carried> carried_among(Transaction& transaction, Id<people::Person> person,
                                   const std::vector<std::int64_t>& numbers);

void leave_actions(Write& write, Id<groups::Group> group, Id<people::Person> person);

}  // namespace alongside::actions
