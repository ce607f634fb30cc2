#include "slices/needs/turning_storage.h"

namespace alongside::needs {
namespace {

// A few milliseconds.
constexpr std::int64_t rows_turned_a_step = 50;

}  // namespace

constexpr Sql seal_with_sql{
    "INSERT INTO needs_sealing (is_now, key_name) VALUES (1, $1) "
    "ON CONFLICT (is_now) DO UPDATE SET key_name = excluded.key_name"};
void seal_with(Write& write, const std::string& key_name) {
  write.run(seal_with_sql, key_name);
}

constexpr Sql other_needs_sql{
    "SELECT person_id, sealed, sealed_with FROM needs_of_people WHERE person_id >= $1 "
    "AND sealed_with <> $2 ORDER BY person_id LIMIT $3"};
constexpr Sql seal_needs_sql{
    "UPDATE needs_of_people SET sealed = $2, sealed_with = $3 WHERE person_id = $1"};
std::int64_t seal_some_needs(Write& write, const NeedsKeys& keys, const NamedKey& with,
                             std::int64_t& reached) {
  struct Kept {
    PersonId person;
    std::string sealed, sealed_with;
  };
  const auto rows = write.all<Kept>(other_needs_sql, reached, with.name, rows_turned_a_step);
  for (const Kept& row : rows) {
    const auto needs = opened_needs(key_named(keys, row.sealed_with), row.person, row.sealed);
    if (!needs) throw DatabaseFailed("access needs cannot be opened with their key");
    write.run(seal_needs_sql, row.person, sealed_needs(with.key, row.person, *needs), with.name);
    reached = row.person.number;
  }
  return std::ssize(rows);
}

constexpr Sql other_sharing_sql{
    "SELECT group_id, person_id, sealed, sealed_with FROM needs_shared WHERE person_id >= $1 "
    "AND sealed_with <> $2 ORDER BY person_id, group_id LIMIT $3"};
constexpr Sql seal_sharing_sql{
    "UPDATE needs_shared SET sealed = $3, sealed_with = $4 WHERE group_id = $1 AND person_id = $2"};
std::int64_t seal_some_sharing(Write& write, const NeedsKeys& keys, const NamedKey& with,
                               std::int64_t& reached) {
  struct Kept {
    Id<groups::Group> group;
    PersonId person;
    std::string sealed, sealed_with;
  };
  const auto rows = write.all<Kept>(other_sharing_sql, reached, with.name, rows_turned_a_step);
  for (const Kept& row : rows) {
    const auto sharing =
        opened_sharing(key_named(keys, row.sealed_with), row.person, row.group, row.sealed);
    if (!sharing) throw DatabaseFailed("what is shared of needs cannot be opened with its key");
    write.run(seal_sharing_sql, row.group, row.person,
              sealed_sharing(with.key, row.person, row.group, *sharing), with.name);
    reached = row.person.number;
  }
  return std::ssize(rows);
}

}  // namespace alongside::needs
