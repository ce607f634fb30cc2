#include "slices/opinions/first_look/held_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {

constexpr Sql first_look_sql{"SELECT hours FROM first_looks WHERE group_id = $1"};
Query<std::int64_t, detail::Expect::maybe> first_look_query(Id<groups::Group> group) {
  return maybe<std::int64_t>(first_look_sql, group);
}
std::int64_t first_look_of(Transaction& transaction, Id<groups::Group> group) {
  return transaction.maybe<std::int64_t>(first_look_sql, group).value_or(no_first_look);
}

constexpr Sql save_first_look_sql{
    "INSERT INTO first_looks (group_id, hours) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO UPDATE SET hours = excluded.hours"};
constexpr Sql end_first_look_sql{"DELETE FROM first_looks WHERE group_id = $1"};
void set_first_look(Write& write, Id<groups::Group> group, std::int64_t hours) {
  if (hours == no_first_look) {
    write.run(end_first_look_sql, group);
  } else {
    write.run(save_first_look_sql, group, hours);
  }
}

constexpr Sql hold_sql{
    "INSERT INTO held_statements (question_id, id, text, text_tag, signed_by, code_print, "
    "look_from, shown_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
Id<Statement> hold_statement(Write& write, Id<Question> question, const NewHeld& held,
                             const HeldTimes& times) {
  const Id<Statement> id{random_id()};
  write.run(hold_sql, question, id, held.text, statement_tag(held.text), held.signed_by,
            held.code_print, times.look_from, times.shown_from);
  return id;
}

constexpr Sql waits_already_sql{
    "SELECT id FROM held_statements WHERE question_id = $1 AND text_tag = $2 AND id <> $3"};
bool waits_already(Transaction& transaction, Id<Question> question, std::string_view text,
                   Id<Statement> but) {
  return transaction.maybe<Id<Statement>>(waits_already_sql, question, statement_tag(text), but)
      .has_value();
}

constexpr Sql held_count_sql{"SELECT COUNT(*) FROM held_statements WHERE question_id = $1"};
std::int64_t held_count(Transaction& transaction, Id<Question> question) {
  return transaction.one<std::int64_t>(held_count_sql, question);
}

constexpr Sql held_signed_by_sql{
    "SELECT id, text FROM held_statements WHERE signed_by = $2 AND question_id = $1 "
    "ORDER BY id LIMIT 50"};
std::vector<SignedHeld> held_signed_by(Transaction& transaction, Id<Question> question,
                                       Id<people::Person> person) {
  return transaction.all<SignedHeld>(held_signed_by_sql, question, person);
}

constexpr Sql drop_held_sql{"DELETE FROM held_statements WHERE question_id = $1 AND id = $2"};
bool drop_held(Write& write, Id<Question> question, Id<Statement> statement) {
  return write.run(drop_held_sql, question, statement) > 0;
}

constexpr Sql change_held_sql{
    "UPDATE held_statements SET id = $3, text = $4, text_tag = $5, look_from = $6, "
    "shown_from = $7, told = 0 WHERE question_id = $1 AND id = $2"};
constexpr Sql hold_copy_sql{
    "INSERT INTO held_statements (question_id, id, text, text_tag, signed_by, code_print, "
    "look_from, shown_from) SELECT question_id, $3, $4, $5, signed_by, code_print, $6, $7 "
    "FROM statements WHERE question_id = $1 AND id = $2"};
Id<Statement> hold_changed(Write& write, Id<Question> question, const OwnStatement& statement,
                           std::string_view text, const HeldTimes& times) {
  const Id<Statement> changed{random_id()};
  write.run(statement.waits ? change_held_sql : hold_copy_sql, question, statement.id, changed,
            text, statement_tag(text), times.look_from, times.shown_from);
  if (!statement.waits) withdraw_statement(write, question, statement);
  return changed;
}

namespace {

constexpr auto held_at_text = keys_text(
    "SELECT held_statements.id, held_statements.question_id, questions.group_id, "
    "held_statements.text, held_statements.signed_by, questions.question, "
    "held_statements.shown_from FROM held_statements "
    "JOIN questions ON questions.id = held_statements.question_id WHERE held_statements.id IN ");
constexpr Sql held_at_sql{held_at_text.data()};
constexpr auto held_by_group_text = keys_text(
    "SELECT questions.group_id, COUNT(*) FROM questions "
    "JOIN held_statements ON held_statements.question_id = questions.id "
    "WHERE questions.group_id IN ",
    " AND held_statements.look_from <= $51 GROUP BY questions.group_id");
constexpr Sql held_by_group_sql{held_by_group_text.data()};
constexpr auto told_to_look_text = keys_text(
    "SELECT DISTINCT question_id FROM held_statements WHERE question_id IN ", " AND told = 1");
constexpr Sql told_to_look_sql{told_to_look_text.data()};

struct HeldOfGroup {
  std::int64_t group = 0;
  std::int64_t held = 0;
};

}  // namespace

std::vector<Held> held_at(Transaction& transaction, const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<Held>(transaction, held_at_sql, numbers);
}

constexpr Sql held_in_group_sql{
    "SELECT held_statements.id, held_statements.question_id, questions.group_id, "
    "held_statements.text, held_statements.signed_by, questions.question, "
    "held_statements.shown_from FROM questions "
    "JOIN held_statements ON held_statements.question_id = questions.id "
    "WHERE questions.group_id = $1 AND held_statements.id > $2 "
    "AND held_statements.look_from <= $3 ORDER BY held_statements.id LIMIT $4"};
std::vector<Held> held_in_group(Transaction& transaction, Id<groups::Group> group,
                                std::int64_t after, Instant now, std::int64_t most) {
  return transaction.all<Held>(held_in_group_sql, group, after, now, most);
}

std::map<std::int64_t, std::int64_t> held_by_group(Transaction& transaction,
                                                   const std::vector<std::int64_t>& groups,
                                                   Instant now) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const HeldOfGroup& one :
       rows_of_keys<HeldOfGroup>(transaction, held_by_group_sql, groups, now)) {
    counts[one.group] = one.held;
  }
  return counts;
}

namespace {

struct HeldRow {
  std::string text;
  std::optional<Id<people::Person>> signed_by;
  std::optional<std::string> code_print;
};
constexpr Sql held_row_sql{
    "SELECT text, signed_by, code_print FROM held_statements WHERE question_id = $1 AND id = $2"};

}  // namespace

bool show_held(Write& write, Id<Question> question, Id<Statement> statement) {
  const auto row = write.maybe<HeldRow>(held_row_sql, question, statement);
  if (!row) return false;
  drop_held(write, question, statement);
  if (has_statement_like(write, question, row->text)) return false;
  insert_statement_as(write, question, statement, row->text, row->signed_by);
  if (row->code_print) keep_code(write, question, statement, *row->code_print);
  return true;
}

void keep_held_back(Write& write, Id<Question> question, Id<Statement> statement,
                    std::string_view reason) {
  if (show_held(write, question, statement)) remove_statement(write, question, statement, reason);
}

constexpr Sql questions_with_work_sql{
    "SELECT question_id FROM held_statements WHERE shown_from <= $1 "
    "UNION SELECT question_id FROM held_statements WHERE told = 0 AND look_from <= $1 "
    "ORDER BY 1 LIMIT 50"};
std::vector<std::int64_t> questions_with_held_work(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(questions_with_work_sql, now);
}

constexpr Sql held_to_show_sql{
    "SELECT id FROM held_statements WHERE question_id = $1 AND shown_from <= $2 "
    "ORDER BY id LIMIT $3"};
std::vector<Id<Statement>> held_to_show(Transaction& transaction, Id<Question> question,
                                        Instant now, std::int64_t most) {
  return transaction.all<Id<Statement>>(held_to_show_sql, question, now, most);
}

constexpr Sql note_told_sql{
    "UPDATE held_statements SET told = 1 "
    "WHERE question_id = $1 AND told = 0 AND look_from <= $2"};
bool note_told(Write& write, Id<Question> question, Instant now) {
  return write.run(note_told_sql, question, now) > 0;
}

std::vector<Id<Question>> questions_told_to_look(Transaction& transaction,
                                                 const std::vector<std::int64_t>& questions) {
  return rows_of_keys<Id<Question>>(transaction, told_to_look_sql, questions);
}

}  // namespace alongside::opinions
