#include "slices/draws/life/erasing_storage.h"

#include <initializer_list>

#include "slices/draws/draw_record.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

constexpr Sql not_waited_for_sql{
    "DELETE FROM selection_contributors WHERE person_id = $1 AND NOT EXISTS "
    "(SELECT 1 FROM selection_contributions AS given "
    "WHERE given.selection_id = selection_contributors.selection_id "
    "AND given.round = selection_contributors.round AND given.person_id = $1) AND selection_id IN "
    "(SELECT selection_id FROM selection_contributors AS named WHERE named.person_id = $1 "
    "AND NOT EXISTS (SELECT 1 FROM selection_contributions AS given "
    "WHERE given.selection_id = named.selection_id AND given.round = named.round "
    "AND given.person_id = $1) LIMIT $2)"};
constexpr Sql unname_contributors_sql{
    "UPDATE selection_contributors SET person_id = NULL WHERE person_id = $1 AND selection_id IN "
    "(SELECT selection_id FROM selection_contributors WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_contributions_sql{
    "UPDATE selection_contributions SET person_id = NULL WHERE person_id = $1 AND selection_id IN "
    "(SELECT selection_id FROM selection_contributions WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_begun_sql{
    "UPDATE selections SET begun_by = NULL WHERE id IN "
    "(SELECT id FROM selections WHERE begun_by = $1 LIMIT $2)"};
constexpr Sql unname_published_sql{
    "UPDATE selection_draws SET published_by = NULL WHERE selection_id IN "
    "(SELECT selection_id FROM selection_draws WHERE published_by = $1 LIMIT $2)"};
/// All of a draw at once: a place is noted a few times at most.
constexpr Sql unname_changes_sql{
    "UPDATE selection_place_changes SET changed_by = NULL WHERE changed_by = $1 "
    "AND selection_id IN (SELECT selection_id FROM selection_place_changes "
    "WHERE changed_by = $1 LIMIT $2)"};

/// False where the step is full.
template <class T>
bool change_all_of(Write& write, Id<T> id, std::initializer_list<Sql> parts) {
  std::int64_t left = rows_a_step;
  for (const Sql& sql : parts) {
    left -= write.run(sql, id, left);
    if (left <= 0) return false;
  }
  return true;
}

// $1 is the draw, $2 how many at most.
constexpr Sql erase_people_sql{
    "DELETE FROM selection_people WHERE selection_id = $1 AND number IN "
    "(SELECT number FROM selection_people WHERE selection_id = $1 LIMIT $2)"};
constexpr Sql erase_panels_sql{
    "DELETE FROM selection_panels WHERE selection_id = $1 AND number IN "
    "(SELECT number FROM selection_panels WHERE selection_id = $1 LIMIT $2)"};
constexpr Sql erase_crossings_sql{
    "DELETE FROM selection_crossings WHERE selection_id = $1 AND position IN "
    "(SELECT position FROM selection_crossings WHERE selection_id = $1 LIMIT $2)"};

constexpr Sql erase_columns_sql{"DELETE FROM selection_columns WHERE selection_id = $1"};
constexpr Sql erase_features_sql{"DELETE FROM selection_features WHERE selection_id = $1"};
constexpr Sql erase_values_sql{"DELETE FROM selection_values WHERE selection_id = $1"};
constexpr Sql erase_runs_sql{"DELETE FROM selection_runs WHERE selection_id = $1"};
constexpr Sql erase_lotteries_sql{"DELETE FROM selection_lotteries WHERE selection_id = $1"};
constexpr Sql erase_letters_sql{"DELETE FROM selection_letters WHERE selection_id = $1"};
constexpr Sql erase_draw_sql{"DELETE FROM selections WHERE id = $1"};
/// One that nobody outside the group ever saw. What comes with publishing is not there yet.
void erase_unpublished(Write& write, Id<Draw> draw) {
  if (!change_all_of(write, draw, {erase_people_sql, erase_panels_sql, erase_crossings_sql})) {
    return;
  }
  for (const Sql& sql : {erase_columns_sql, erase_features_sql, erase_values_sql, erase_runs_sql,
                         erase_lotteries_sql, erase_letters_sql, erase_draw_sql}) {
    write.run(sql, draw);
  }
}

constexpr Sql leave_group_sql{"UPDATE selections SET group_id = NULL WHERE id = $1"};
void keep_published(Write& write, Id<Draw> draw, std::int64_t people, Instant now,
                    std::int64_t& reached) {
  if (reached < people) {
    delete_people_batch(write, draw, reached + 1);
    reached += people_in_batch;
    return;
  }
  delete_people_data(write, draw, now);
  write.run(erase_letters_sql, draw);
  write.run(leave_group_sql, draw);
  reached = 0;
}

struct OfErasedGroup {
  Id<Draw> id;
  std::int64_t people = 0;
  bool published = false;
};
constexpr Sql next_draw_sql{
    "SELECT id, people_count, CASE WHEN published_at IS NULL THEN 0 ELSE 1 END FROM selections "
    "WHERE group_id = $1 ORDER BY id LIMIT 1"};

}  // namespace

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  const bool all =
      change_all_of(write, of.person,
                    {not_waited_for_sql, unname_contributors_sql, unname_contributions_sql,
                     unname_begun_sql, unname_published_sql, unname_changes_sql});
  return all ? Erased::whole : Erased::in_part;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached) {
  const auto next = write.maybe<OfErasedGroup>(next_draw_sql, of.group);
  if (!next) return Erased::whole;
  if (next->published) {
    keep_published(write, next->id, next->people, of.now, reached);
  } else {
    erase_unpublished(write, next->id);
  }
  return Erased::in_part;
}

}  // namespace alongside::draws
