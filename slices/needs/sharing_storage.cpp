#include "slices/needs/sharing_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"
#include "foundation/rooms/ending.h"

namespace alongside::needs {
namespace {

Sharing opened(const NeedsKeys& keys, PersonId person, Id<groups::Group> group,
               const std::string& sealed, const std::string& sealed_with) {
  auto sharing = opened_sharing(key_named(keys, sealed_with), person, group, sealed);
  if (!sharing) throw DatabaseFailed("what is shared of needs cannot be opened with this key");
  return *std::move(sharing);
}

}  // namespace

constexpr Sql sharing_of_sql{
    "SELECT group_id, sealed, sealed_with FROM needs_shared WHERE person_id = $1 LIMIT 300"};
std::vector<GroupSharing> sharing_of(Transaction& transaction, const NeedsKeys& keys,
                                     PersonId person) {
  struct Kept {
    Id<groups::Group> group;
    std::string sealed, sealed_with;
  };
  std::vector<GroupSharing> all;
  for (const Kept& kept : transaction.all<Kept>(sharing_of_sql, person)) {
    all.push_back({kept.group, opened(keys, person, kept.group, kept.sealed, kept.sealed_with)});
  }
  return all;
}

constexpr Sql find_sharing_sql{
    "SELECT sealed, sealed_with FROM needs_shared WHERE group_id = $1 AND person_id = $2"};
std::optional<Sharing> find_sharing(Transaction& transaction, const NeedsKeys& keys,
                                    const groups::Member& member) {
  struct Kept {
    std::string sealed, sealed_with;
  };
  const auto kept = transaction.maybe<Kept>(find_sharing_sql, member.group.id, member.person());
  if (!kept) return std::nullopt;
  return opened(keys, member.person(), member.group.id, kept->sealed, kept->sealed_with);
}

constexpr Sql share_sql{
    "INSERT INTO needs_shared (group_id, person_id, sealed, sealed_with, changed_at) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, person_id) DO UPDATE SET "
    "sealed = excluded.sealed, sealed_with = excluded.sealed_with, "
    "changed_at = excluded.changed_at"};
void share(Write& write, const NeedsKeys& keys, const groups::Member& member,
           const Sharing& sharing, Instant now) {
  const NamedKey with = key_of_now(write, keys);
  write.run(share_sql, member.group.id, member.person(),
            sealed_sharing(with.key, member.person(), member.group.id, sharing), with.name, now);
}

constexpr Sql share_less_sql{
    "UPDATE needs_shared SET sealed = $3, sealed_with = $4 WHERE group_id = $1 AND person_id = $2"};
void keep_to_what_was_shared(Write& write, const NeedsKeys& keys, PersonId person,
                             const Needs& after) {
  const auto before = find_needs(write, keys, person);
  if (!before) return;
  const NamedKey with = key_of_now(write, keys);
  for (const GroupSharing& one : sharing_of(write, keys, person)) {
    const auto left = sharing_after(one.sharing, before->needs, after);
    if (!left) {
      stop_sharing(write, one.group, person);
    } else if (*left != one.sharing) {
      write.run(share_less_sql, one.group, person,
                sealed_sharing(with.key, person, one.group, *left), with.name);
    }
  }
}

constexpr Sql stop_sql{"DELETE FROM needs_shared WHERE group_id = $1 AND person_id = $2"};
void stop_sharing(Write& write, Id<groups::Group> group, PersonId person) {
  write.run(stop_sql, group, person);
}

constexpr Sql stop_everywhere_sql{"DELETE FROM needs_shared WHERE person_id = $1"};
void stop_sharing_everywhere(Write& write, PersonId person) {
  write.run(stop_everywhere_sql, person);
}

constexpr Sql looks_sql{
    "SELECT group_id, looker_id, looked_at FROM needs_looks WHERE person_id = $1 "
    "ORDER BY looked_at DESC, id DESC LIMIT $2"};
std::vector<Look> looks_at(Transaction& transaction, PersonId person, std::int64_t most) {
  return transaction.all<Look>(looks_sql, person, most);
}

constexpr Sql own_looks_sql{
    "SELECT looked_at FROM needs_looks WHERE looker_id = $1 ORDER BY looked_at DESC LIMIT $2"};
std::vector<Instant> own_looks(Transaction& transaction, PersonId looker, std::int64_t most) {
  return transaction.all<Instant>(own_looks_sql, looker, most);
}

constexpr Sql state_sql{
    "SELECT COUNT(*), COUNT(CASE WHEN looked_at IS NULL OR looked_at < changed_at THEN 1 END), "
    "MAX(looked_at) FROM needs_shared WHERE group_id = $1"};
SharedState state_of_group(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<SharedState>(state_sql, group);
}

constexpr Sql people_sharing_sql{
    "SELECT person_id FROM needs_shared WHERE group_id = $1 ORDER BY person_id LIMIT $2 OFFSET $3"};
std::vector<PersonId> people_sharing(Transaction& transaction, const groups::Member& member,
                                     std::int64_t page) {
  return transaction.all<PersonId>(people_sharing_sql, member.group.id, people_on_page,
                                   (page - 1) * people_on_page);
}

namespace {

struct KeptOfBoth {
  PersonId person;
  std::string needs, needs_with, sharing, sharing_with;
  Instant changed_at{};
};
constexpr auto shared_text = keys_text(
    "SELECT needs_shared.person_id, needs_of_people.sealed, needs_of_people.sealed_with, "
    "needs_shared.sealed, needs_shared.sealed_with, needs_shared.changed_at FROM needs_shared "
    "JOIN needs_of_people ON needs_of_people.person_id = needs_shared.person_id "
    "WHERE needs_shared.person_id IN ",
    " AND needs_shared.group_id = $51 ORDER BY needs_shared.person_id");
constexpr Sql shared_sql{shared_text.data()};

SharedNeeds opened_part(const NeedsKeys& keys, Id<groups::Group> group, const KeptOfBoth& kept) {
  const auto needs = opened_needs(key_named(keys, kept.needs_with), kept.person, kept.needs);
  if (!needs) throw DatabaseFailed("access needs cannot be opened with this key");
  return {.person = kept.person,
          .needs = shared_part(*needs,
                               opened(keys, kept.person, group, kept.sharing, kept.sharing_with)),
          .changed_at = kept.changed_at};
}

}  // namespace

std::vector<SharedNeeds> open_shared(Transaction& transaction, const NeedsKeys& keys,
                                     const groups::Member& member,
                                     const std::vector<PersonId>& people) {
  std::vector<SharedNeeds> all;
  for (const KeptOfBoth& kept :
       rows_of_keys<KeptOfBoth>(transaction, shared_sql, people, member.group.id)) {
    all.push_back(opened_part(keys, member.group.id, kept));
  }
  return all;
}

namespace {

struct Seen {
  PersonId person;
  Instant looked_at{};
};

}  // namespace

constexpr Sql looked_at_sql{
    "SELECT needs_looks.person_id, MAX(needs_looks.looked_at) FROM needs_looks "
    "JOIN needs_shared ON needs_shared.group_id = needs_looks.group_id "
    "AND needs_shared.person_id = needs_looks.person_id "
    "WHERE needs_looks.looker_id = $1 AND needs_looks.group_id = $2 "
    "AND needs_looks.looked_at > $3 AND needs_looks.looked_at >= needs_shared.changed_at "
    "GROUP BY needs_looks.person_id"};

namespace {

/// Who is open to this member now, and since when.
std::vector<Seen> seen_by(Transaction& transaction, const groups::Member& looker, Instant now) {
  return transaction.all<Seen>(looked_at_sql, looker.person(), looker.group.id, now - open_for);
}

}  // namespace

constexpr Sql note_look_sql{
    "INSERT INTO needs_looks (person_id, group_id, looker_id, looked_at) VALUES ($1, $2, $3, $4)"};
constexpr Sql looked_sql{
    "UPDATE needs_shared SET looked_at = $3 WHERE group_id = $1 AND person_id = $2"};
void note_looks(Write& write, const groups::Member& looker, const std::vector<PersonId>& people,
                Instant now) {
  const auto seen = seen_by(write, looker, now);
  for (const PersonId person : people) {
    if (person == looker.person()) continue;
    if (std::ranges::find(seen, person, &Seen::person) != seen.end()) continue;
    write.run(note_look_sql, person, looker.group.id, looker.person(), now);
    write.run(looked_sql, looker.group.id, person, now);
  }
}

std::optional<Instant> opened_since(Transaction& transaction, const groups::Member& looker,
                                    const std::vector<PersonId>& people, Instant now) {
  const auto seen = seen_by(transaction, looker, now);
  std::optional<Instant> first;
  for (const PersonId person : people) {
    if (person == looker.person()) continue;
    const auto one = std::ranges::find(seen, person, &Seen::person);
    if (one == seen.end()) return std::nullopt;
    first = std::min(first.value_or(one->looked_at), one->looked_at);
  }
  return first;
}

constexpr Sql counted_sql{
    "SELECT needs_shared.person_id, needs_of_people.sealed, needs_of_people.sealed_with, "
    "needs_shared.sealed, needs_shared.sealed_with, needs_shared.changed_at FROM needs_shared "
    "JOIN needs_of_people ON needs_of_people.person_id = needs_shared.person_id "
    "WHERE needs_shared.group_id = $1 AND needs_shared.looked_at >= needs_shared.changed_at "
    "ORDER BY needs_shared.person_id LIMIT $2"};
std::map<std::string, std::int64_t> count_needs(Transaction& transaction, const NeedsKeys& keys,
                                                Id<groups::Group> group) {
  std::map<std::string, std::int64_t> counts;
  transaction.each<KeptOfBoth>(
      counted_sql,
      [&](KeptOfBoth&& kept) {
        for (const std::string& code : opened_part(keys, group, kept).needs.items) ++counts[code];
      },
      group, people_counted);
  return counts;
}

constexpr auto waits_in_text = keys_text(
    "SELECT group_id, COUNT(*), MAX(looked_at) FROM needs_shared WHERE group_id IN ",
    " AND person_id <> $51 AND (looked_at IS NULL OR looked_at < changed_at) GROUP BY group_id");
constexpr Sql waits_in_sql{waits_in_text.data()};
std::vector<WaitsInGroup> waits_in(Transaction& transaction, PersonId but,
                                   const std::vector<std::int64_t>& groups) {
  return rows_of_keys<WaitsInGroup>(transaction, waits_in_sql, groups, but);
}

constexpr Sql forget_looks_sql{
    "DELETE FROM needs_looks WHERE id IN "
    "(SELECT id FROM needs_looks WHERE person_id = $1 LIMIT $2)"};
bool forget_some_looks(Write& write, PersonId person) {
  return write.run(forget_looks_sql, person, rows_a_step) > 0;
}

constexpr Sql forget_looker_sql{
    "UPDATE needs_looks SET looker_id = NULL WHERE id IN "
    "(SELECT id FROM needs_looks WHERE looker_id = $1 LIMIT $2)"};
bool forget_looker(Write& write, PersonId looker) {
  return write.run(forget_looker_sql, looker, rows_a_step) > 0;
}

constexpr Sql forget_sharing_sql{
    "DELETE FROM needs_shared WHERE group_id = $1 AND person_id IN "
    "(SELECT person_id FROM needs_shared WHERE group_id = $1 LIMIT $2)"};
bool forget_sharing_in(Write& write, Id<groups::Group> group) {
  return write.run(forget_sharing_sql, group, rows_a_step) > 0;
}

constexpr Sql forget_group_sql{
    "UPDATE needs_looks SET group_id = NULL WHERE id IN "
    "(SELECT id FROM needs_looks WHERE group_id = $1 LIMIT $2)"};
bool forget_group_of_looks(Write& write, Id<groups::Group> group) {
  return write.run(forget_group_sql, group, rows_a_step) > 0;
}

constexpr Sql old_looks_sql{
    "DELETE FROM needs_looks WHERE id IN "
    "(SELECT id FROM needs_looks WHERE looked_at <= $1 ORDER BY looked_at LIMIT $2)"};
std::int64_t erase_old_looks(Write& write, Instant now) {
  return write.run(old_looks_sql, now - looks_are_kept, rows_a_step);
}

}  // namespace alongside::needs
