// A group with members and meetings, for tests of storage.
#pragma once

#include <string>

#include "foundation/db/testing.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/meeting/meeting_storage.h"

namespace alongside::meetings {

class MeetingsOnBothDatabases : public OnBothDatabases {
 protected:
  static groups::Member member_of_new_group(Write& write, const std::string& name) {
    groups::Member member;
    member.group.id = groups::add_group(write, {.name = name}, instant_from_microseconds(1));
    member.visit.person = person_named(write, name + " one");
    return member;
  }
  static groups::Member another(Write& write, const groups::Member& member,
                                const std::string& name) {
    groups::Member other = member;
    other.visit.person = person_named(write, name);
    return other;
  }
  static people::Person person_named(Write& write, const std::string& name) {
    return {.id = people::add_person(
                write, {.name = name, .email = {}, .pronouns = {}, .passphrase_hash = {}},
                instant_from_microseconds(1))};
  }
  static Meeting meeting_of(Write& write, const groups::Member& member, Instant begins_at) {
    const NewMeeting meeting{.title = "Spring",
                             .about = {},
                             .begins_at = begins_at,
                             .minutes = 60,
                             .zone = {},
                             .place = "Room 2",
                             .link = {},
                             .phone = {}};
    return find_meeting(write, member, add_meeting(write, member, meeting, now()));
  }
  static Id<Item> item_of(Write& write, const groups::Member& member, const Meeting& meeting,
                          const std::string& title = "Letters") {
    return add_item(write, member, meeting.id, {.title = title, .about = {}, .minutes = 10});
  }
  static Instant now() { return Instant(std::chrono::days(20'000)); }
};

}  // namespace alongside::meetings
