#include "slices/opinions/imports/unfinished_import_storage.h"
#include "slices/opinions/life/erasing_storage.h"

namespace alongside::opinions {
namespace {

// In an order in which nothing is left pointing to what goes. $1 is the question, $2 how many at
// most.
constexpr Sql erase_consents_sql{
    "DELETE FROM picture_consents WHERE question_id = $1 AND person_id IN "
    "(SELECT person_id FROM picture_consents WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_backings_sql{
    "DELETE FROM map_name_backings WHERE question_id = $1 AND backer_tag IN "
    "(SELECT backer_tag FROM map_name_backings WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_makers_sql{
    "DELETE FROM statement_makers WHERE question_id = $1 AND maker_tag IN "
    "(SELECT maker_tag FROM statement_makers WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_names_sql{
    "DELETE FROM map_names WHERE id IN "
    "(SELECT id FROM map_names WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_waiting_sql{
    "DELETE FROM map_waiting WHERE question_id = $1 AND participant_id IN "
    "(SELECT participant_id FROM map_waiting WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_results_waiting_sql{
    "DELETE FROM results_waiting WHERE question_id = $1 AND participant_id IN "
    "(SELECT participant_id FROM results_waiting WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_published_sql{
    "DELETE FROM published_tallies WHERE question_id = $1 AND statement_id IN "
    "(SELECT statement_id FROM published_tallies WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_pulls_sql{
    "DELETE FROM statement_pulls WHERE question_id = $1 AND statement_id IN "
    "(SELECT statement_id FROM statement_pulls WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_tallies_sql{
    "DELETE FROM tallies WHERE question_id = $1 AND statement_id IN "
    "(SELECT statement_id FROM tallies WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_held_sql{
    "DELETE FROM held_statements WHERE question_id = $1 AND id IN "
    "(SELECT id FROM held_statements WHERE question_id = $1 LIMIT $2)"};
constexpr Sql erase_statements_sql{
    "DELETE FROM statements WHERE question_id = $1 AND id IN "
    "(SELECT id FROM statements WHERE question_id = $1 LIMIT $2)"};

/// False where the step is full.
bool erase_all_of(Write& write, Id<Question> question, std::initializer_list<Sql> parts) {
  std::int64_t left = rows_a_step;
  for (const Sql& sql : parts) {
    left -= write.run(sql, question, left);
    if (left <= 0) return false;
  }
  return true;
}

constexpr Sql erase_moments_sql{
    "DELETE FROM map_moments WHERE question_id = $1 AND number IN "
    "(SELECT number FROM map_moments WHERE question_id = $1 LIMIT 20)"};
constexpr Sql erase_pictures_sql{"DELETE FROM pictures WHERE question_id = $1"};
constexpr Sql erase_maps_sql{"DELETE FROM maps WHERE question_id = $1"};
constexpr Sql erase_sides_sql{"DELETE FROM question_sides WHERE question_id = $1"};
constexpr Sql erase_polis_sql{"DELETE FROM polis_imports WHERE question_id = $1"};
constexpr Sql erase_results_sql{"DELETE FROM results_imports WHERE question_id = $1"};
constexpr Sql erase_papers_sql{"DELETE FROM paper_sheets WHERE question_id = $1"};
constexpr Sql erase_question_sql{"DELETE FROM questions WHERE id = $1"};
/// What is one row of a question each, or few; then the question.
void erase_rest(Write& write, Id<Question> question) {
  for (const Sql& sql : {erase_pictures_sql, erase_maps_sql, erase_sides_sql, erase_polis_sql,
                         erase_results_sql, erase_papers_sql, erase_question_sql}) {
    write.run(sql, question);
  }
}

/// One step; the last one takes the question away.
void erase_some(Write& write, Id<Question> question) {
  if (!erase_all_of(write, question,
                    {erase_consents_sql, erase_makers_sql, erase_backings_sql, erase_names_sql,
                     erase_waiting_sql, erase_results_waiting_sql, erase_pulls_sql})) {
    return;
  }
  if (clear_some_people(write, question)) return;
  if (!erase_all_of(write, question,
                    {erase_published_sql, erase_tallies_sql, erase_held_sql, erase_statements_sql}))
    return;
  if (write.run(erase_moments_sql, question) > 0) return;
  erase_rest(write, question);
}

}  // namespace

constexpr Sql erase_first_look_sql{"DELETE FROM first_looks WHERE group_id = $1"};
constexpr Sql next_question_sql{"SELECT id FROM questions WHERE group_id = $1 ORDER BY id LIMIT 1"};
Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  const auto question = write.maybe<Id<Question>>(next_question_sql, of.group);
  if (!question) {
    write.run(erase_first_look_sql, of.group);
    return Erased::whole;
  }
  erase_some(write, *question);
  return Erased::in_part;
}

}  // namespace alongside::opinions
