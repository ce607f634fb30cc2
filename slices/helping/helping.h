// Helpers: members who enter what somebody without an account said, as they agreed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::helping {

struct HelpedPerson {
  Id<people::Person> person;
  std::string name;
  std::optional<Id<groups::Constituency>> side;  // Which they count for, as they said.
};

/// Whom this member may enter for now, `most_helped` at most.
std::vector<HelpedPerson> helped_by(Transaction& transaction, const groups::Member& member,
                                    Instant now);

/// The one of them with that number; throws NotFound for everybody else.
HelpedPerson helped_person(Transaction& transaction, const groups::Member& member,
                           Id<people::Person> person, Instant now);

/// Members who cannot sign in: everybody of the group who takes part through a helper.
struct WithoutAccount {
  Id<people::Person> person;
  std::optional<Id<groups::Constituency>> side;
};
std::vector<WithoutAccount> without_account(Transaction& transaction, Id<groups::Group> group);

/// Adds one, by a member of theirs, with whom nothing is agreed yet. For made-up groups and tests.
Id<people::Person> add_without_account(Write& write, const groups::Member& helper,
                                       const std::string& name,
                                       const std::optional<groups::Constituency>& side,
                                       Instant now);

/// In the record: who entered for whom, about what, on that day.
void note_entering(Write& write, const groups::Member& member, const HelpedPerson& helped,
                   std::int64_t about, Instant now);

std::string path_to_helping(Id<groups::Group> group);

}  // namespace alongside::helping
