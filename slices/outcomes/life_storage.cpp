#include "slices/outcomes/life_storage.h"

namespace alongside::outcomes {
namespace {

constexpr Sql own_outcomes_sql{
    "SELECT id, title, whose, noticed, counted, looked_when, who_looks FROM outcomes "
    "WHERE added_by = $1 ORDER BY id"};
constexpr Sql own_numbers_sql{
    "SELECT id, day, value, note, reason, holds, said_by, said_at FROM outcome_numbers "
    "WHERE said_by = $1 ORDER BY id"};
constexpr Sql own_events_sql{
    "SELECT id, day, what, new_limits, taken_out FROM outcome_events WHERE said_by = $1 ORDER BY "
    "id"};
constexpr Sql own_conclusions_sql{
    "SELECT id, conclusion, times, said_by, said_at, taken_out FROM outcome_conclusions "
    "WHERE said_by = $1 ORDER BY id"};

Instant instant_of_day(std::int64_t day) {
  return Instant(std::chrono::days(day));
}

void write_outcomes(JsonWriter& json, const std::vector<Outcome>& outcomes) {
  for (const Outcome& one : outcomes) {
    json.item([&] {
      json.text("what_should_change", one.title);
      json.text("whose", one.whose);
      json.text("how_one_would_notice", one.noticed);
      json.text("counted", one.counted);
      json.text("looked_at", one.looked_when);
      json.text("who_looks", one.who_looks);
    });
  }
}

void write_numbers(JsonWriter& json, const std::vector<Number>& numbers) {
  for (const Number& one : numbers) {
    json.item([&] {
      json.instant("day", instant_of_day(one.day));
      json.real("number", one.value);
      json.text("note", one.note);
      json.text("why_it_changed", one.reason);
    });
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  const auto outcomes = read.all<Outcome>(own_outcomes_sql, person);
  const auto numbers = read.all<Number>(own_numbers_sql, person);
  const auto events = read.all<Event>(own_events_sql, person);
  const auto conclusions = read.all<Conclusion>(own_conclusions_sql, person);
  json.object("outcomes", [&] {
    json.list("written_down", [&] { write_outcomes(json, outcomes); });
    json.list("numbers", [&] { write_numbers(json, numbers); });
    json.list("what_happened", [&] {
      for (const Event& one : events) {
        json.item([&] {
          json.instant("day", instant_of_day(one.day));
          json.text("what", one.what);
        });
      }
    });
    json.list("conclusions", [&] {
      for (const Conclusion& one : conclusions) {
        json.item([&] { json.text("conclusion", one.text); });
      }
    });
  });
}

namespace {

constexpr Sql unname_outcomes_sql{
    "UPDATE outcomes SET added_by = NULL WHERE id IN "
    "(SELECT id FROM outcomes WHERE added_by = $1 LIMIT $2)"};
constexpr Sql unname_numbers_sql{
    "UPDATE outcome_numbers SET said_by = NULL WHERE id IN "
    "(SELECT id FROM outcome_numbers WHERE said_by = $1 LIMIT $2)"};
constexpr Sql unname_events_sql{
    "UPDATE outcome_events SET said_by = NULL WHERE id IN "
    "(SELECT id FROM outcome_events WHERE said_by = $1 LIMIT $2)"};
constexpr Sql unname_conclusions_sql{
    "UPDATE outcome_conclusions SET said_by = NULL WHERE id IN "
    "(SELECT id FROM outcome_conclusions WHERE said_by = $1 LIMIT $2)"};

// What a group agreed on stays: it is the group's, and so are the numbers.
constexpr Sql take_notes_sql{
    "UPDATE outcome_numbers SET note = '', reason = '', said_by = NULL WHERE id IN "
    "(SELECT id FROM outcome_numbers WHERE said_by = $1 LIMIT $2)"};
constexpr Sql take_events_sql{
    "DELETE FROM outcome_events WHERE id IN "
    "(SELECT id FROM outcome_events WHERE said_by = $1 LIMIT $2)"};
constexpr Sql take_conclusions_sql{
    "DELETE FROM outcome_conclusions WHERE id IN "
    "(SELECT id FROM outcome_conclusions WHERE said_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  const bool go = of.signed_words == SignedWords::go;
  for (const Sql& sql : {unname_outcomes_sql, go ? take_notes_sql : unname_numbers_sql,
                         go ? take_events_sql : unname_events_sql,
                         go ? take_conclusions_sql : unname_conclusions_sql}) {
    if (write.run(sql, of.person, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

namespace {

constexpr Sql erase_numbers_sql{
    "DELETE FROM outcome_numbers WHERE id IN "
    "(SELECT id FROM outcome_numbers WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_events_sql{
    "DELETE FROM outcome_events WHERE id IN "
    "(SELECT id FROM outcome_events WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_conclusions_sql{
    "DELETE FROM outcome_conclusions WHERE id IN "
    "(SELECT id FROM outcome_conclusions WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_outcomes_sql{
    "DELETE FROM outcomes WHERE id IN "
    "(SELECT id FROM outcomes WHERE group_id = $1 ORDER BY id LIMIT $2)"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  for (const Sql& sql :
       {erase_numbers_sql, erase_events_sql, erase_conclusions_sql, erase_outcomes_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::outcomes
