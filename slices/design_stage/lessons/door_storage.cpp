#include "slices/design_stage/lessons/door_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"

namespace alongside::design_stage {

constexpr Sql door_sql{
    "SELECT open, proposed_by, proposed_at FROM "
    "design_lesson_doors WHERE group_id = $1"};
LessonDoor door_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<LessonDoor>(door_sql, group).value_or(LessonDoor{});
}

constexpr Sql propose_door_sql{
    "INSERT INTO design_lesson_doors (group_id, open, proposed_by, "
    "proposed_at) "
    "VALUES ($1, 0, $2, $3) ON CONFLICT (group_id) DO UPDATE SET "
    "proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at"};
void propose_other_door(Write& write, const groups::Member& member, Instant now) {
  write.run(propose_door_sql, member.group.id, member.person(), now);
}

constexpr Sql turn_door_sql{
    "UPDATE design_lesson_doors SET open = 1 - open, "
    "proposed_by = NULL, proposed_at = NULL "
    "WHERE group_id = $1"};
void turn_door(Write& write, Id<groups::Group> group) {
  write.run(turn_door_sql, group);
  // Lessons are parts of their group, and so are found anew with it
  // (contribution_asking.cpp).
  ask_for(write, {.kind = "words_of_groups", .number = group.number});
}

constexpr Sql drop_door_proposal_sql{
    "UPDATE design_lesson_doors SET proposed_by = NULL, proposed_at = NULL "
    "WHERE group_id = $1"};
void drop_door_proposal(Write& write, Id<groups::Group> group) {
  write.run(drop_door_proposal_sql, group);
}

namespace {

constexpr auto doors_proposed_text = keys_text(
    "SELECT group_id, open, proposed_by, proposed_at FROM design_lesson_doors "
    "WHERE proposed_by IS NOT NULL AND group_id IN ");
constexpr Sql doors_proposed_sql{doors_proposed_text.data()};

}  // namespace

std::vector<DoorOfGroup> doors_proposed(Transaction& transaction,
                                        const std::vector<std::int64_t>& groups) {
  struct Row {
    Id<groups::Group> group;
    bool open = false;
    std::optional<Id<people::Person>> proposed_by;
    std::optional<Instant> proposed_at;
  };
  std::vector<DoorOfGroup> all;
  for (const Row& row : rows_of_keys<Row>(transaction, doors_proposed_sql, groups)) {
    all.push_back(
        {row.group,
         {.open = row.open, .proposed_by = row.proposed_by, .proposed_at = row.proposed_at}});
  }
  return all;
}

}  // namespace alongside::design_stage
