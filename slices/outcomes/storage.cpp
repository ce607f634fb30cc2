#include "slices/outcomes/storage.h"

namespace alongside::outcomes {
namespace {

std::int64_t days_from_1970(std::chrono::sys_days day) {
  return day.time_since_epoch().count();
}

}  // namespace

constexpr Sql find_outcomes_sql{
    "SELECT id, title, whose, noticed, counted, looked_when, who_looks FROM outcomes "
    "WHERE group_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"};
std::vector<Outcome> find_outcomes(Transaction& transaction, const groups::Member& member,
                                   std::int64_t page) {
  return transaction.all<Outcome>(find_outcomes_sql, member.group.id, outcomes_a_page,
                                  (page - 1) * outcomes_a_page);
}

constexpr Sql count_outcomes_sql{"SELECT COUNT(*) FROM outcomes WHERE group_id = $1"};
std::int64_t outcome_count(Transaction& transaction, const groups::Member& member) {
  return transaction.one<std::int64_t>(count_outcomes_sql, member.group.id);
}

constexpr Sql find_outcome_sql{
    "SELECT id, title, whose, noticed, counted, looked_when, who_looks FROM outcomes "
    "WHERE id = $1 AND group_id = $2"};
Outcome find_outcome(Transaction& transaction, const groups::Member& member, Id<Outcome> id) {
  return transaction.one<Outcome>(find_outcome_sql, id, member.group.id);
}

constexpr Sql add_outcome_sql{
    "INSERT INTO outcomes (group_id, title, whose, noticed, counted, looked_when, who_looks, "
    "added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id"};
Id<Outcome> add_outcome(Write& write, const groups::Member& member, const OutcomeForm& form,
                        Instant now) {
  return write.one<Id<Outcome>>(add_outcome_sql, member.group.id, form.title, form.whose,
                                form.noticed, form.counted, form.looked_when, form.who_looks,
                                member.person(), now);
}

constexpr Sql numbers_sql{
    "SELECT id, day, value, note, reason, holds, said_by, said_at FROM outcome_numbers "
    "WHERE outcome_id = $1 AND holds = 1 ORDER BY day LIMIT $2"};
std::vector<Number> numbers_of(Transaction& transaction, Id<Outcome> outcome) {
  return transaction.all<Number>(numbers_sql, outcome, most_numbers);
}

constexpr Sql numbers_on_sql{
    "SELECT id, day, value, note, reason, holds, said_by, said_at FROM outcome_numbers "
    "WHERE outcome_id = $1 AND day = $2 ORDER BY id DESC LIMIT 50"};
std::vector<Number> numbers_on(Transaction& transaction, Id<Outcome> outcome, std::int64_t day) {
  return transaction.all<Number>(numbers_on_sql, outcome, day);
}

constexpr Sql find_number_sql{
    "SELECT id, day, value, note, reason, holds, said_by, said_at FROM outcome_numbers "
    "WHERE id = $1 AND outcome_id = $2 AND holds = 1"};
Number find_number(Transaction& transaction, Id<Outcome> outcome, Id<Number> id) {
  return transaction.one<Number>(find_number_sql, id, outcome);
}

constexpr Sql day_of_number_sql{
    "SELECT day FROM outcome_numbers WHERE id = $1 AND outcome_id = $2"};
constexpr Sql number_in_place_sql{
    "SELECT id, day, value, note, reason, holds, said_by, said_at FROM outcome_numbers "
    "WHERE outcome_id = $1 AND day = $2 AND holds = 1"};
Number number_in_place_of(Transaction& transaction, Id<Outcome> outcome, Id<Number> id) {
  const auto day = transaction.one<std::int64_t>(day_of_number_sql, id, outcome);
  return transaction.one<Number>(number_in_place_sql, outcome, day);
}

namespace {

constexpr Sql save_number_sql{
    "INSERT INTO outcome_numbers (outcome_id, group_id, day, value, note, reason, holds, said_by, "
    "said_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)"};
constexpr Sql has_number_sql{
    "SELECT COUNT(*) FROM outcome_numbers WHERE outcome_id = $1 AND day = $2 AND holds = 1"};

}  // namespace

bool add_number(Write& write, const groups::Member& member, Id<Outcome> outcome,
                const NewNumber& number, Instant now) {
  const std::int64_t day = days_from_1970(number.day);
  if (write.one<std::int64_t>(has_number_sql, outcome, day) > 0) return false;
  write.run(save_number_sql, outcome, member.group.id, day, number.value, number.note, "",
            member.person(), now);
  return true;
}

constexpr Sql end_number_sql{"UPDATE outcome_numbers SET holds = 0 WHERE id = $1"};
void correct_number(Write& write, const groups::Member& member, Id<Outcome> outcome,
                    const Number& earlier, const Correction& correction, Instant now) {
  write.run(end_number_sql, earlier.id);
  write.run(save_number_sql, outcome, member.group.id, earlier.day, correction.value,
            correction.note, correction.reason, member.person(), now);
}

constexpr Sql events_sql{
    "SELECT id, day, what, new_limits, taken_out FROM outcome_events WHERE outcome_id = $1 "
    "ORDER BY day, id LIMIT $2"};
std::vector<Event> events_of(Transaction& transaction, Id<Outcome> outcome) {
  return transaction.all<Event>(events_sql, outcome, most_events);
}

constexpr Sql add_event_sql{
    "INSERT INTO outcome_events (outcome_id, group_id, day, what, new_limits, said_by, said_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
void add_event(Write& write, const groups::Member& member, Id<Outcome> outcome,
               const NewEvent& event, Instant now) {
  write.run(add_event_sql, outcome, member.group.id, days_from_1970(event.day), event.what,
            event.new_limits, member.person(), now);
}

constexpr Sql conclusions_sql{
    "SELECT id, conclusion, times, said_by, said_at, taken_out FROM outcome_conclusions "
    "WHERE outcome_id = $1 ORDER BY id DESC LIMIT 50"};
std::vector<Conclusion> conclusions_of(Transaction& transaction, Id<Outcome> outcome) {
  return transaction.all<Conclusion>(conclusions_sql, outcome);
}

constexpr Sql add_conclusion_sql{
    "INSERT INTO outcome_conclusions (outcome_id, group_id, conclusion, times, said_by, said_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
void add_conclusion(Write& write, const groups::Member& member, Id<Outcome> outcome,
                    const std::string& text, std::int64_t times, Instant now) {
  write.run(add_conclusion_sql, outcome, member.group.id, text, times, member.person(), now);
}

}  // namespace alongside::outcomes
