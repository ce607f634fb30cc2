// Members of new groups, for the tests of this slice.
#pragma once

#include <string>

#include "foundation/db/testing.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

class WithMembers : public OnBothDatabases {
 protected:
  Id<groups::Group> new_group(const std::string& name) {
    return database().write([&](Write& write) {
      const auto group = groups::add_group(write, {.name = name}, now_);
      write.commit();
      return group;
    });
  }
  groups::Member new_member(Id<groups::Group> group, const std::string& name) {
    return database().write([&](Write& write) {
      groups::Member member;
      member.group.id = group;
      member.group.name = "Friends";
      member.visit.person = people::Person{
          .id = people::add_person(
              write, {.name = name, .email = {}, .pronouns = {}, .passphrase_hash = {}}, now_)};
      groups::add_member(write, group, member.person(), groups::Role::member, {}, "", now_);
      write.commit();
      return member;
    });
  }
  const Instant now_ = instant_from_microseconds(1);
};

}  // namespace alongside::design_stage
