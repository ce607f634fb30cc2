// Whom a group named to be there when somebody is worried, in their order.
#pragma once

#include <optional>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety {

/// Named by a group at a time.
inline constexpr std::int64_t most_contacts = 6;

struct Contact {
  PersonId person;
  std::int64_t position = 0;
  std::optional<Instant> agreed_at;
  std::optional<PersonId> asked_by;  // Nothing where nobody knows any more.
};
/// In the order in which they are told; also those who have not answered yet.
std::vector<Contact> contacts_of(Transaction& transaction, Id<groups::Group> group);
/// Those who agreed.
std::vector<PersonId> people_of(const std::vector<Contact>& contacts);

/// After those that are there. Somebody who is there already stays as they are. Who leads may ask
/// themselves.
void ask_contact(Write& write, Id<groups::Group> group, PersonId person, PersonId asked_by);
void agree(Write& write, Id<groups::Group> group, PersonId person, Instant now);
/// False where they were none.
bool end_contact(Write& write, Id<groups::Group> group, PersonId person);
void end_contacts_of_group(Write& write, Id<groups::Group> group);
/// Of somebody whose account goes; whom they asked stays, and nobody knows any more who did.
void end_contact_everywhere(Write& write, PersonId person);

/// The groups that asked somebody, by number.
struct OwnContact {
  Id<groups::Group> group;
  std::optional<Instant> agreed_at;
};
std::vector<OwnContact> groups_of_contact(Transaction& transaction, PersonId person);

std::int64_t hours_of(Transaction& transaction, Id<groups::Group> group);
void set_hours(Write& write, Id<groups::Group> group, std::int64_t hours);

}  // namespace alongside::safety
