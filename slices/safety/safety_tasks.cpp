#include "slices/safety/safety_tasks.h"

#include <algorithm>

#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

/// Contacts who were told, as far as they are contacts still.
std::vector<PersonId> told_among(const SecretKey& key, const std::vector<PersonId>& contacts,
                                 const std::vector<std::string>& readers) {
  std::vector<PersonId> told;
  for (const PersonId contact : contacts) {
    const std::string tag = reader_tag(key, contact);
    if (std::ranges::find(readers, tag) != readers.end()) told.push_back(contact);
  }
  return told;
}

/// In their order, those who may be told of what came at that moment; not yet without those from
/// whom it is hidden.
std::vector<PersonId> contacts_for(Write& write, Id<groups::Group> group, Instant came_at,
                                   const std::vector<PersonId>& hidden_from) {
  const auto leaders = groups::leaders_of(write, group);
  std::vector<ContactSince> contacts;
  for (const Contact& contact : contacts_of(write, group)) {
    if (!contact.agreed_at) continue;
    contacts.push_back({.person = contact.person,
                        .agreed_at = *contact.agreed_at,
                        .leads = std::ranges::find(leaders, contact.person) != leaders.end(),
                        .asked_by = contact.asked_by});
  }
  return who_may_be_told(contacts, came_at, hidden_from);
}

/// Its group has ended. Who was told can open it still; there is nobody else to tell, so those who
/// look after the community learn that one waits, and learn it again. What nobody can ever open is
/// closed at last.
void go_on_without_group(Write& write, const DueWorry& worry, Instant now) {
  const bool long_enough =
      worry.nobody_since && now - *worry.nobody_since >= what_nobody_can_open_waits;
  if (long_enough && readers_of(write, worry.number).empty()) {
    return close_worry(write, worry.number, now);
  }
  tell_caretakers(write, worry.number, now, now + caretakers_are_told_again_after);
}

/// Somebody from whom it is hidden is passed over; where the key does not open it, nobody is told
/// who perhaps must not be.
void tell_the_next(Write& write, const SecretKey& key, std::int64_t number, Instant now) {
  const auto due = find_due(write, number, now);
  if (!due) return;
  if (!due->group) return go_on_without_group(write, *due, now);
  const auto worry = opened_worry(key, number, due->sealed);
  if (!worry) throw DatabaseFailed("a worry cannot be opened with this key");
  const auto contacts = contacts_for(write, *due->group, due->came_at, worry->hidden_from);
  const auto told = told_among(key, contacts, readers_of(write, number));
  const auto next = next_contact(contacts, told, worry->hidden_from);
  if (next) {
    tell_next(write, key, *due, *next, hours_of(write, *due->group), now);
  } else {
    tell_caretakers(write, number, now);
  }
}

}  // namespace

bool leave_what_nobody_read(Write& write, const SecretKey& key, Id<groups::Group> group,
                            Instant now) {
  const auto unread = unread_of_group(write, group);
  for (const DueWorry& one : unread) {
    const auto worry = opened_worry(key, one.number, one.sealed);
    std::vector<PersonId> people;
    // Where the key does not open it, nobody is told who perhaps must not be.
    if (worry) people = contacts_for(write, group, one.came_at, worry->hidden_from);
    std::erase_if(people, [&](PersonId person) {
      return std::ranges::find(worry->hidden_from, person) != worry->hidden_from.end();
    });
    leave_to(write, key, one, people, hours_of(write, group), now);
  }
  return !unread.empty();
}

JobKind telling_next_job(const SecretKey& key) {
  return {.name = telling_next,
          .what = say("Telling the next person of something that waits"),
          .run = [key](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              tell_the_next(write, key, run.number, run.now_here());
              return {};
            });
            return {};
          },
          .waiting = [](Read& read, Instant now) { return worries_due(read, now); }};
}

}  // namespace alongside::safety
