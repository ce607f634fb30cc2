#include "slices/actions/contribution_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "slices/actions/storage.h"

namespace alongside::actions {
namespace {

constexpr auto actions_seen_text = keys_text(
    "SELECT id, id, group_id, what || ' ' || others, added_by FROM actions "
    "WHERE removed_reason IS NULL AND id IN ");
constexpr Sql actions_seen_sql{actions_seen_text.data()};
constexpr auto actions_out_text = keys_text(
    "SELECT id, id, group_id, what || ' ' || others, added_by FROM actions "
    "WHERE removed_reason IS NOT NULL AND id IN ");
constexpr Sql actions_out_sql{actions_out_text.data()};

constexpr auto steps_seen_text = keys_text(
    "SELECT id, action_id, group_id, words || ' ' || hindrance, said_by FROM action_steps "
    "WHERE removed_reason IS NULL AND (words <> '' OR hindrance <> '') AND id IN ");
constexpr Sql steps_seen_sql{steps_seen_text.data()};
constexpr auto steps_out_text = keys_text(
    "SELECT id, action_id, group_id, words || ' ' || hindrance, said_by FROM action_steps "
    "WHERE removed_reason IS NOT NULL AND (words <> '' OR hindrance <> '') AND id IN ");
constexpr Sql steps_out_sql{steps_out_text.data()};

}  // namespace

std::vector<Contributed> contributed_actions(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Contributed>(transaction,
                                   out == Out::yes ? actions_out_sql : actions_seen_sql, numbers);
}

std::vector<Contributed> contributed_steps(Transaction& transaction, Out out,
                                           const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Contributed>(transaction, out == Out::yes ? steps_out_sql : steps_seen_sql,
                                   numbers);
}

constexpr Sql take_out_action_sql{"UPDATE actions SET removed_reason = $2 WHERE id = $1"};
void take_out_action(Write& write, std::int64_t number, const std::optional<std::string>& reason) {
  write.run(take_out_action_sql, number, reason);
  ask_after_change(write, {number});
}

constexpr Sql take_out_step_sql{"UPDATE action_steps SET removed_reason = $2 WHERE id = $1"};
void take_out_step(Write& write, std::int64_t number, const std::optional<std::string>& reason) {
  write.run(take_out_step_sql, number, reason);
}

}  // namespace alongside::actions
