// A group with two contacts, Ben and Asha, whose worries are looked at over time.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "foundation/db/testing.h"
#include "slices/people/people.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/safety_notices.h"
#include "slices/safety/safety_notices_asking.h"
#include "slices/safety/safety_tasks.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {

class WorriesOfClinic : public OnBothDatabases {
 protected:
  static constexpr Instant now{std::chrono::days(20'000)};

  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    key_.fill(9);
    site_.key = key_;
    database().write([&](Write& write) {
      group_ = groups::add_group(write, {.name = "Clinic"}, now);
      for (const char* name : {"Ben", "Asha", "Ebele"}) {
        people_.push_back(people::add_person(write, {.name = name}, now));
        groups::add_member(write, group_, people_.back(), groups::Role::member, {}, "", now);
      }
      for (const PersonId person : {ben(), asha()}) {
        ask_contact(write, group_, person, asha());
        agree(write, group_, person, now);
      }
      write.commit();
    });
  }

  PersonId ben() const { return people_[0]; }
  PersonId asha() const { return people_[1]; }
  PersonId ebele() const { return people_[2]; }

  PersonId add_member(const char* name, groups::Role role = groups::Role::member) {
    return database().write([&](Write& write) {
      const PersonId person = people::add_person(write, {.name = name}, now);
      groups::add_member(write, group_, person, role, {}, "", now);
      write.commit();
      return person;
    });
  }
  std::int64_t share(std::vector<PersonId> hidden_from = {}, std::string receipt = "7KQ2-MXPA-49RT",
                     Instant at = now) {
    return database().write([&](Write& write) {
      const auto first = next_contact({ben(), asha()}, {}, hidden_from);
      const std::int64_t number = keep_worry(
          write, key_,
          {.group = group_,
           .worry = {.what = "zqv heron", .writer = "zqv Ebele", .hidden_from = hidden_from},
           .receipt = receipt,
           .first = *first},
          at);
      write.commit();
      return number;
    });
  }
  void pass(std::chrono::hours time) {
    run_all_waiting(database(), {telling_next_job(key_)}, now + time);
  }
  bool opens(PersonId person, std::int64_t worry) {
    return database().read([&](Read& read) {
      try {
        find_worry(read, key_, person, group_, worry);
        return true;
      } catch (const NotFound&) {
        return false;
      }
    });
  }
  std::int64_t waits_with_nobody() {
    return database().read([](Read& read) { return with_nobody(read).worries; });
  }
  /// What somebody reads who was told of it.
  std::vector<NoticeLine> lines_for(Read& read, const NoticeName& kind, PersonId person,
                                    std::int64_t worry, std::int64_t occasion = 0) {
    const auto kinds = safety_notice_kinds();
    const auto found =
        std::ranges::find(kinds, kind.text, [](const NoticeKind& one) { return one.name.text; });
    return found->lines(read, {.site = site_, .person = person, .now = now},
                        {{.number = worry, .occasion = occasion, .group = {}}});
  }
  std::string path_told(Read& read, PersonId person, std::int64_t worry) {
    static constexpr Sql sql{
        "SELECT occasion FROM notices WHERE kind = 'safety_shared' AND person_id = $1 "
        "AND number = $2 AND group_id = 0"};
    const auto occasion = read.maybe<std::int64_t>(sql, person, worry);
    if (!occasion) return "";
    const auto lines = lines_for(read, shared_with_you, person, worry, *occasion);
    return lines.empty() ? "" : lines.front().path;
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }

  SecretKey key_{};
  Site site_;
  Id<groups::Group> group_;
  std::vector<PersonId> people_;
};

}  // namespace alongside::safety
