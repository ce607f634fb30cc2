#include "slices/actions/storage.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"

namespace alongside::actions {

constexpr Sql open_actions_sql{
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE actions.group_id = $1 AND state = 0 "
    "AND actions.removed_reason IS NULL ORDER BY actions.due_at, actions.id LIMIT $2 OFFSET $3"};
std::vector<Action> open_actions(Transaction& transaction, Id<groups::Group> group,
                                 std::int64_t page) {
  return transaction.all<Action>(open_actions_sql, group, actions_a_page,
                                 (page - 1) * actions_a_page);
}

constexpr Sql open_count_sql{
    "SELECT COUNT(*) FROM actions WHERE group_id = $1 AND state = 0 AND removed_reason IS NULL"};
std::int64_t open_count(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(open_count_sql, group);
}

constexpr Sql ended_actions_sql{
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE actions.group_id = $1 AND state > 0 "
    "AND actions.removed_reason IS NULL ORDER BY ended_at DESC, actions.id DESC LIMIT $2 OFFSET "
    "$3"};
std::vector<Action> ended_actions(Transaction& transaction, Id<groups::Group> group,
                                  std::int64_t page) {
  return transaction.all<Action>(ended_actions_sql, group, actions_a_page,
                                 (page - 1) * actions_a_page);
}

constexpr Sql ended_count_sql{
    "SELECT COUNT(*) FROM actions WHERE group_id = $1 AND state > 0 AND removed_reason IS NULL"};
std::int64_t ended_count(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(ended_count_sql, group);
}

constexpr Sql overdue_actions_sql{
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE actions.group_id = $1 AND state = 0 "
    "AND actions.removed_reason IS NULL AND actions.due_at < $2 ORDER BY actions.due_at, "
    "actions.id LIMIT $3"};
std::vector<Action> overdue_actions(Transaction& transaction, Id<groups::Group> group, Instant now,
                                    std::int64_t most) {
  return transaction.all<Action>(overdue_actions_sql, group, now, most);
}

namespace {

constexpr auto actions_from_text = keys_text(
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE from_number > 0 "
    "AND from_number IN ",
    " AND from_kind = $51 AND actions.group_id = $52 AND actions.removed_reason IS NULL ORDER BY "
    "actions.id LIMIT 500");
constexpr Sql actions_from_sql{actions_from_text.data()};
constexpr auto numbered_text = keys_text(
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE actions.id IN ");
constexpr Sql numbered_sql{numbered_text.data()};

}  // namespace

std::vector<Action> actions_from(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view kind, const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Action>(transaction, actions_from_sql, numbers, kind, group);
}

std::vector<Action> actions_numbered(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Action>(transaction, numbered_sql, numbers);
}

constexpr Sql find_action_sql{
    "SELECT actions.id, actions.group_id, actions.what, actions.others, actions.due_at, state, "
    "actions.percent, COALESCE(hindrance, ''), from_kind, from_number, added_by, "
    "actions.removed_reason FROM actions LEFT JOIN action_steps ON action_steps.id = hindered_step "
    "AND action_steps.removed_reason IS NULL WHERE actions.id = $1 AND actions.group_id = $2"};
Action find_action(Transaction& transaction, const groups::Member& member, Id<Action> id) {
  return transaction.one<Action>(find_action_sql, id, member.group.id);
}

constexpr Sql numbers_after_sql{"SELECT id FROM actions WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> action_numbers_after(Transaction& transaction, std::int64_t after,
                                               std::int64_t most) {
  return transaction.all<std::int64_t>(numbers_after_sql, after, most);
}

constexpr Sql steps_sql{
    "SELECT id, kind, what, others, due_at, percent, words, hindrance, said_by, said_at, "
    "removed_reason FROM action_steps WHERE action_id = $1 ORDER BY id DESC LIMIT $2"};
std::vector<Step> steps_of(Transaction& transaction, Id<Action> action) {
  return transaction.all<Step>(steps_sql, action, most_steps);
}

constexpr Sql step_count_sql{"SELECT COUNT(*) FROM action_steps WHERE action_id = $1"};
std::int64_t step_count(Transaction& transaction, Id<Action> action) {
  return transaction.one<std::int64_t>(step_count_sql, action);
}

namespace {

// Of the action as it is by now.
constexpr Sql add_step_sql{
    "INSERT INTO action_steps (action_id, group_id, kind, what, others, due_at, percent, words, "
    "hindrance, said_by, said_at) SELECT id, group_id, $2, what, others, due_at, percent, $3, $4, "
    "$5, $6 FROM actions WHERE id = $1 RETURNING id"};
Id<Step> add_step(Write& write, const Saying& saying, StepKind kind, const std::string& words,
                  const std::string& hindrance = {}) {
  return write.one<Id<Step>>(add_step_sql, saying.action.id, kind, words, hindrance, saying.by,
                             saying.now);
}

constexpr Sql add_action_sql{
    "INSERT INTO actions (group_id, what, others, due_at, state, percent, from_kind, from_number, "
    "added_by, added_at) VALUES ($1, $2, $3, $4, 0, 0, $5, $6, $7, $8) RETURNING id"};

}  // namespace

void ask_after_change(Write& write, Id<Action> action) {
  ask_for(write, {.kind = words_of_actions, .number = action.number});
  ask_for(write, {.kind = progress_of_actions, .number = action.number});
}

Id<Action> add_action(Write& write, const groups::Member& member, const NewAction& action,
                      const ComesFrom& from, Instant now) {
  const auto id =
      write.one<Id<Action>>(add_action_sql, member.group.id, action.what, action.others,
                            action.due_at, from.kind, from.number, member.person(), now);
  Action added;
  added.id = id;
  add_step(write, {added, member.person(), now}, StepKind::agreed, "");
  ask_after_change(write, id);
  return id;
}

constexpr Sql change_sql{"UPDATE actions SET what = $2, others = $3, due_at = $4 WHERE id = $1"};
void change_action(Write& write, const Saying& saying, const NewAction& change,
                   const std::string& why) {
  write.run(change_sql, saying.action.id, change.what, change.others, change.due_at);
  add_step(write, saying, StepKind::changed, why);
  ask_after_change(write, saying.action.id);
}

constexpr Sql how_far_sql{
    "UPDATE actions SET state = 0, percent = $2, ended_at = NULL WHERE id = $1"};
constexpr Sql hindered_sql{"UPDATE actions SET hindered_step = $2 WHERE id = $1"};
void save_how_far(Write& write, const Saying& saying, const HowFar& how_far) {
  write.run(how_far_sql, saying.action.id, how_far.percent);
  const bool again = saying.action.state != State::open;
  const Id<Step> step = add_step(write, saying, again ? StepKind::again : StepKind::how_far,
                                 how_far.words, how_far.hindrance);
  write.run(hindered_sql, saying.action.id,
            how_far.hindrance.empty() ? std::nullopt : std::optional(step));
  ask_after_change(write, saying.action.id);
}

constexpr Sql end_sql{
    "UPDATE actions SET state = $2, percent = $3, hindered_step = NULL, ended_at = $4 WHERE id = "
    "$1"};
void end_action(Write& write, const Saying& saying, const End& end) {
  const bool done = end.state == State::done;
  write.run(end_sql, saying.action.id, end.state, done ? whole_percent : saying.action.percent,
            saying.now);
  add_step(write, saying, done ? StepKind::done : StepKind::dropped, end.words);
  ask_after_change(write, saying.action.id);
}

constexpr Sql move_sql{
    "UPDATE actions SET from_number = $3 WHERE from_number > 0 AND from_number = $1 "
    "AND from_kind = $2"};
void follow_contribution(Write& write, const MovedContribution& moved) {
  write.run(move_sql, moved.from, moved.kind, moved.to);
}

}  // namespace alongside::actions
