#include "slices/design_stage/parts/version_storage.h"

#include "slices/design_stage/reviews/review_storage.h"

namespace alongside::design_stage {

constexpr Sql latest_sql{
    "SELECT id, text, left_out, written_by, written_at, taken_out FROM design_versions "
    "WHERE group_id = $1 AND part = $2 ORDER BY id DESC LIMIT 1"};
std::optional<Version> latest_of(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view part) {
  return transaction.maybe<Version>(latest_sql, group, part);
}

constexpr Sql latest_of_parts_sql{
    "SELECT part, id, text, left_out, written_by, written_at, taken_out FROM design_versions "
    "WHERE id IN (SELECT MAX(id) FROM design_versions WHERE group_id = $1 GROUP BY part)"};
std::vector<LatestOfPart> latest_of_parts(Transaction& transaction, Id<groups::Group> group) {
  struct Row {
    std::string part;
    Id<Version> id;
    std::string text;
    bool left_out = false;
    std::optional<Id<people::Person>> written_by;
    Instant written_at{};
    std::optional<std::string> taken_out;
  };
  std::vector<LatestOfPart> all;
  for (Row& row : transaction.all<Row>(latest_of_parts_sql, group)) {
    all.push_back({std::move(row.part),
                   {.id = row.id,
                    .text = std::move(row.text),
                    .left_out = row.left_out,
                    .written_by = row.written_by,
                    .written_at = row.written_at,
                    .taken_out = std::move(row.taken_out)}});
  }
  return all;
}

constexpr Sql versions_sql{
    "SELECT id, text, left_out, written_by, written_at, taken_out FROM design_versions "
    "WHERE group_id = $1 AND part = $2 ORDER BY id DESC LIMIT $3 OFFSET $4"};
std::vector<Version> versions_of(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view part, std::int64_t page) {
  return transaction.all<Version>(versions_sql, group, part, versions_a_page,
                                  (page - 1) * versions_a_page);
}

constexpr Sql count_versions_sql{
    "SELECT COUNT(*) FROM design_versions WHERE group_id = $1 AND part = $2"};
std::int64_t version_count(Transaction& transaction, Id<groups::Group> group,
                           std::string_view part) {
  return transaction.one<std::int64_t>(count_versions_sql, group, part);
}

constexpr Sql find_version_sql{
    "SELECT id, text, left_out, written_by, written_at, taken_out FROM design_versions "
    "WHERE id = $1 AND group_id = $2 AND part = $3"};
Version find_version(Transaction& transaction, Id<groups::Group> group, std::string_view part,
                     Id<Version> id) {
  return transaction.one<Version>(find_version_sql, id, group, part);
}

constexpr Sql add_version_sql{
    "INSERT INTO design_versions (group_id, part, text, left_out, written_by, written_at) "
    "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"};
constexpr Sql too_old_sql{
    "SELECT id FROM design_versions WHERE group_id = $1 AND part = $2 ORDER BY id DESC "
    "LIMIT 1 OFFSET $3"};
constexpr Sql drop_old_sql{
    "DELETE FROM design_versions WHERE group_id = $1 AND part = $2 AND id <= $3"};
Id<Version> add_version(Write& write, const groups::Member& member, std::string_view part,
                        const NewVersion& added, Instant now) {
  const auto id = write.one<Id<Version>>(add_version_sql, member.group.id, part, added.text,
                                         added.left_out, member.person(), now);
  note_begun(write, member.group.id, now);
  const auto too_old = write.maybe<std::int64_t>(too_old_sql, member.group.id, part, versions_kept);
  if (too_old) write.run(drop_old_sql, member.group.id, part, *too_old);
  return id;
}

}  // namespace alongside::design_stage
