// The record: acts that matter, each chained by hash to the one before.
//
//   note_act(write, {.kind = acts::question_closed, .group = question.group,
//                    .by = member.person(), .about = question.id.number}, request.now);
//
// in the transaction that does the act: where that is undone, so is the entry. It costs one or two
// rows and waits for nobody. Soon after the commit a job gives the entry its places in two chains,
// the group's and the community's, and signs their heads; one node at a time does so, so that
// however many write at once no place is given twice and none is left out.
//
// Nothing in the chains names anybody (entry.h). Who did it and whom it concerns stand in rows of
// their own, which go with the person; so an erasure breaks no chain. Rows are never changed
// otherwise, and never deleted.
//
// A room declares its kinds (foundation/base/declared/act_kind.h) and lists them in `Room::acts`;
// the room `record` shows them and knows no other room. What is not to be seen by every member of
// the group is no act of the record: who said, answered or reported something never is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/declared/act_kind.h"
#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "foundation/record/entry.h"
#include "foundation/work/jobs.h"

namespace alongside {

namespace people {
struct Person;
}
namespace groups {
struct Group;
}

struct Act {
  const ActKind& kind;
  Id<groups::Group> group = {};  // 0: it is the community's.
  std::optional<Id<people::Person>> by = {};
  std::optional<Id<people::Person>> whom = {};  // Whom it was done to.
  std::int64_t about = 0;                       // The thing: what number it is the kind says.
};

/// Commits nothing.
void note_act(Write& write, const Act& act, Instant now);

namespace record {

/// Gives places in the chains and signs the heads.
JobKind chaining_job(const SecretKey& key);

/// 0: the community's.
std::optional<Head> head_of(Transaction& transaction, Id<groups::Group> group);

struct ChainedEntry {
  std::int64_t number = 0;
  Entry entry;
  std::string link;
};
/// In their order, those after `after`, of the group's chain or (0) the community's.
std::vector<ChainedEntry> entries_after(Read& read, Id<groups::Group> group, std::int64_t after,
                                        std::int64_t most);

/// As pages show it.
struct NotedAct {
  std::int64_t number =
      0;  // In its group's chain, or (of the community's acts) in the community's.
  std::string kind;
  std::int64_t day = 0;  // Since 1970, UTC.
  std::int64_t about = 0;
  /// Nothing where nobody is named, or where their account is gone. What does not open its
  /// commitment was changed in the database: it is left out, and `altered` says so.
  std::optional<Id<people::Person>> by, whom;
  bool by_gone = false;  // Somebody did it whose account is gone.
  bool altered = false;
};
/// The latest first, those before `before` (0: from the latest on). Of the community: the acts that
/// belong to no group.
std::vector<NotedAct> acts_before(Read& read, Id<groups::Group> group, std::int64_t before,
                                  std::int64_t most);

struct KindOfDay {
  std::int64_t day = 0;
  std::string kind;
  std::int64_t acts = 0;
};
/// Of all groups together, the latest day first: for those who look after the community.
std::vector<KindOfDay> kinds_by_day(Read& read, std::int64_t skip, std::int64_t most);

struct OwnAct {
  std::string kind;
  std::int64_t day = 0;
  bool concerned = false;  // It was done to them; else by them.
};
/// What names somebody, the earliest first.
std::vector<OwnAct> acts_naming(Read& read, Id<people::Person> person);

/// True where there is more to forget: `rows_a_step` at a time.
bool forget_person(Write& write, Id<people::Person> person);
/// Names nobody, and no group: the community's chain stays whole.
bool forget_group(Write& write, Id<groups::Group> group);

}  // namespace record
}  // namespace alongside
