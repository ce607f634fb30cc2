#include "slices/fates/life_storage.h"

#include "foundation/work/jobs.h"
#include "slices/fates/published/publishing_storage.h"

namespace alongside::fates {
namespace {

constexpr Sql said_by_sql{
    "SELECT id, state, percent, asked_whom, reason, said_by, said_on FROM fate_steps "
    "WHERE said_by = $1 ORDER BY id"};
constexpr Sql taken_by_sql{
    "SELECT fates.state FROM fates WHERE taken_by = $1 ORDER BY contribution"};

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  const auto steps = read.all<Step>(said_by_sql, person);
  const auto taken = read.all<State>(taken_by_sql, person);
  json.object("fates", [&] {
    json.list("answers_given", [&] {
      for (const Step& step : steps) {
        json.item([&] {
          json.text("what_became_of_it", name_of(step.state));
          json.text("reason", step.reason);
          json.text("who_was_asked", step.asked_whom);
          json.instant("day", step.said_on);
        });
      }
    });
    json.list("taken_on", [&] {
      for (const State state : taken) {
        json.item([&] { json.text("what_became_of_it", name_of(state)); });
      }
    });
  });
}

constexpr Sql end_taken_on_sql{
    "UPDATE fates SET taken_by = NULL WHERE taken_by = $1 AND group_id = $2"};
void end_taken_on(Write& write, const Leaving& leaving) {
  write.run(end_taken_on_sql, leaving.person, leaving.group);
}

namespace {

constexpr std::int64_t steps_of_one_step = 50;

struct Signed {
  Id<Step> id;
  std::int64_t contribution = 0;
};
constexpr Sql next_said_sql{
    "SELECT id, contribution FROM fate_steps WHERE said_by = $1 ORDER BY id LIMIT $2"};
constexpr Sql take_words_sql{
    "UPDATE fate_steps SET reason = '', asked_whom = '', said_by = NULL WHERE id = $1"};
constexpr Sql unname_sql{
    "UPDATE fate_steps SET said_by = NULL WHERE id IN "
    "(SELECT id FROM fate_steps WHERE said_by = $1 LIMIT $2)"};
constexpr Sql untake_sql{"UPDATE fates SET taken_by = NULL WHERE taken_by = $1"};
/// By the words themselves: an earlier answer stands there where a group has stopped publishing.
constexpr Sql take_public_words_sql{
    "UPDATE fate_page_lines SET reason = '', asked_whom = '' WHERE contribution = $1 "
    "AND address IN (SELECT fate_pages.address FROM fate_pages JOIN fates "
    "ON fates.whole = fate_pages.whole AND fates.kind = fate_pages.kind "
    "JOIN fate_steps ON fate_steps.contribution = fates.contribution "
    "AND fate_steps.kind = fates.kind "
    "WHERE fates.contribution = $1 AND fate_steps.id = $2 "
    "AND fate_steps.reason = fate_page_lines.reason "
    "AND fate_steps.asked_whom = fate_page_lines.asked_whom "
    "AND fate_steps.said_on = fate_page_lines.said_on)"};

/// What was said stays said; its words go, also where they were published.
bool take_words(Write& write, Id<people::Person> person) {
  const auto next = write.all<Signed>(next_said_sql, person, steps_of_one_step);
  for (const Signed& one : next) {
    write.run(take_public_words_sql, one.contribution, one.id);
    write.run(take_words_sql, one.id);
  }
  return !next.empty();
}

}  // namespace

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  write.run(untake_sql, of.person);
  if (of.signed_words == SignedWords::go) {
    return take_words(write, of.person) ? Erased::in_part : Erased::whole;
  }
  return write.run(unname_sql, of.person, rows_a_step) > 0 ? Erased::in_part : Erased::whole;
}

namespace {

constexpr Sql erase_fates_sql{
    "DELETE FROM fates WHERE contribution IN "
    "(SELECT contribution FROM fates WHERE group_id = $1 ORDER BY contribution LIMIT $2) "
    "AND group_id = $1"};
constexpr Sql erase_steps_sql{
    "DELETE FROM fate_steps WHERE id IN "
    "(SELECT id FROM fate_steps WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_wholes_sql{
    "DELETE FROM fate_wholes WHERE id IN "
    "(SELECT id FROM fate_wholes WHERE group_id = $1 LIMIT $2)"};
constexpr Sql erase_progress_sql{
    "DELETE FROM fate_progress WHERE contribution IN "
    "(SELECT contribution FROM fate_progress WHERE group_id = $1 ORDER BY contribution LIMIT $2) "
    "AND group_id = $1"};
constexpr Sql erase_settings_sql{"DELETE FROM fate_settings WHERE group_id = $1"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  for (const Sql& sql : {erase_fates_sql, erase_steps_sql, erase_wholes_sql, erase_progress_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  if (let_pages_go(write, of.group)) return Erased::in_part;
  write.run(erase_settings_sql, of.group);
  return Erased::whole;
}

}  // namespace alongside::fates
