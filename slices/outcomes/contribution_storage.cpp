#include "slices/outcomes/contribution_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::outcomes {

constexpr auto events_said_text = keys_text(
    "SELECT id, outcome_id, group_id, what, CAST(NULL AS BIGINT) FROM outcome_events "
    "WHERE what <> '' AND id IN ");
constexpr Sql events_said_sql{events_said_text.data()};
std::vector<Said> events_said(Transaction& transaction, const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Said>(transaction, events_said_sql, numbers);
}

constexpr auto conclusions_said_text = keys_text(
    "SELECT id, outcome_id, group_id, conclusion, said_by FROM outcome_conclusions "
    "WHERE conclusion <> '' AND id IN ");
constexpr Sql conclusions_said_sql{conclusions_said_text.data()};
std::vector<Said> conclusions_said(Transaction& transaction,
                                   const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Said>(transaction, conclusions_said_sql, numbers);
}

constexpr auto notes_said_text = keys_text(
    "SELECT id, outcome_id, group_id, note || ' ' || reason, CAST(NULL AS BIGINT) "
    "FROM outcome_numbers WHERE (note <> '' OR reason <> '') AND id IN ");
constexpr Sql notes_said_sql{notes_said_text.data()};
std::vector<Said> notes_said(Transaction& transaction, const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Said>(transaction, notes_said_sql, numbers);
}

constexpr auto outcomes_said_text = keys_text(
    "SELECT id, id, group_id, title || ' / ' || whose || ' / ' || noticed || ' / ' || counted "
    "|| ' / ' || looked_when || ' / ' || who_looks, CAST(NULL AS BIGINT) FROM outcomes "
    "WHERE taken_out = '' AND id IN ");
constexpr Sql outcomes_said_sql{outcomes_said_text.data()};
std::vector<Said> outcomes_said(Transaction& transaction,
                                const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Said>(transaction, outcomes_said_sql, numbers);
}

constexpr Sql take_event_out_sql{
    "UPDATE outcome_events SET what = '', taken_out = $2 WHERE id = $1"};
void take_event_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_event_out_sql, number, reason);
}

constexpr Sql take_conclusion_out_sql{
    "UPDATE outcome_conclusions SET conclusion = '', taken_out = $2 WHERE id = $1"};
void take_conclusion_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_conclusion_out_sql, number, reason);
}

constexpr Sql take_note_out_sql{
    "UPDATE outcome_numbers SET note = '', reason = '', taken_out = $2 WHERE id = $1"};
void take_note_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_note_out_sql, number, reason);
}

constexpr Sql take_outcome_out_sql{
    "UPDATE outcomes SET title = $2, whose = '', noticed = '', counted = '', looked_when = '', "
    "who_looks = '', taken_out = $2 WHERE id = $1"};
void take_outcome_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_outcome_out_sql, number, reason);
}

}  // namespace alongside::outcomes
