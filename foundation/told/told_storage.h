// What people were told, as it is kept: for the room of notices, and for the job that tells many.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/notice.h"
#include "foundation/db/database.h"

namespace alongside {

struct KeptNotice {
  Id<KeptNotice> id;
  Id<groups::Group> group;
  std::string kind;
  std::int64_t number = 0;
  std::int64_t occasion = 0;
  Instant told_at{};
  bool is_read = false;
};

/// Where a list goes on: after this one. Its beginning is what may be seen `from_now`.
struct NoticePlace {
  Instant told_at{};
  std::int64_t id = 0;
};
inline NoticePlace from_now(Instant now) {
  return {now, INT64_MAX};
}

enum class WhichNotices { all, unread };

/// Somebody's, the latest first; `group` 0: of all groups.
struct NoticesAsked {
  Id<people::Person> person;
  Id<groups::Group> group;
  WhichNotices which = WhichNotices::all;
  NoticePlace before;
  std::int64_t most = 50;
};
std::vector<KeptNotice> notices_of(Transaction& transaction, const NoticesAsked& asked);
std::optional<KeptNotice> find_notice(Transaction& transaction, Id<people::Person> person,
                                      Id<KeptNotice> id, Instant now);

/// Something else where there is more, or less, that is new for somebody.
std::int64_t mark_of_new(Transaction& transaction, Id<people::Person> person, Instant now);

void mark_read(Write& write, Id<people::Person> person, Id<KeptNotice> id);
/// All that may be seen by now; `group` 0: of all groups.
void mark_all_read(Write& write, Id<people::Person> person, Id<groups::Group> group, Instant now);

// ---- What ends ----

/// A few rows a step: how many they were.
std::int64_t forget_notices_of(Write& write, Id<people::Person> person, std::int64_t most);
std::int64_t forget_notices_of(Write& write, Id<groups::Group> group, std::int64_t most);
/// Of a membership that ends.
void forget_notices_of(Write& write, Id<people::Person> person, Id<groups::Group> group);
std::int64_t forget_notices_before(Write& write, Instant moment, std::int64_t most);

// ---- What is to be passed on: by mail, on paper ----

/// A bounded list.
std::vector<std::int64_t> people_to_pass_on(Transaction& transaction, Instant now,
                                            std::int64_t most);
/// The next few, which nobody gets again; without those that were read already, or are over.
struct TakenToPassOn {
  std::vector<KeptNotice> notices;
  bool more = false;
};
TakenToPassOn take_to_pass_on(Write& write, Id<people::Person> person, Instant now);
/// 50 at most, the latest first, without those that are gone or over.
std::vector<KeptNotice> kept_notices(Transaction& transaction,
                                     const std::vector<std::int64_t>& ids);

// ---- What is still to be told ----

struct Telling {
  Id<Telling> id;
  bool is_end = false;
  Id<groups::Group> group;
  std::string kind;
  std::int64_t number = 0;
  std::int64_t occasion = 0;
  Instant told_at{};
  Id<people::Person> reached;
};
std::optional<Telling> find_telling(Transaction& transaction, Id<Telling> id);
void forget_telling(Write& write, Id<Telling> id);
/// The next few people of a telling; `people` rises.
void tell_of(Write& write, const Telling& telling, const std::vector<Id<people::Person>>& people,
             Instant now);
/// How many ended: `most` where there may be more.
std::int64_t end_some_notices(Write& write, std::string_view kind, std::int64_t number,
                              std::int64_t most);

}  // namespace alongside
