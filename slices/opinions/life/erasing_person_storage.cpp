#include "slices/opinions/life/erasing_storage.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {
namespace {

/// Where somebody answered is found with the key alone: each question is tried, so many a step.
constexpr std::int64_t questions_a_step = 50;

constexpr Sql next_questions_sql{"SELECT id FROM questions WHERE id > $1 ORDER BY id LIMIT $2"};
constexpr Sql forget_participant_sql{
    "UPDATE participants SET person_tag = NULL WHERE person_tag = $1"};
constexpr Sql forget_backer_sql{
    "UPDATE map_name_backings SET backer_tag = $3 WHERE question_id = $1 AND backer_tag = $2"};
constexpr Sql forget_maker_sql{
    "DELETE FROM statement_makers WHERE question_id = $1 AND maker_tag = $2"};
/// False where there is no question after `reached`.
bool forget_pseudonyms(Write& write, const SecretKey& key, const OfPerson& of,
                       std::int64_t& reached) {
  const auto ids = write.all<Id<Question>>(next_questions_sql, reached, questions_a_step);
  for (const Id<Question> question : ids) {
    write.run(forget_participant_sql, participant_tag(key, question, of.person));
    write.run(forget_backer_sql, question, backer_tag(key, question, of.person), random_token());
    write.run(forget_maker_sql, question, maker_tag(key, question, of.person));
    reached = question.number;
  }
  return !ids.empty();
}

struct Signed {
  Id<Question> question;
  Id<Statement> statement;
};
constexpr Sql next_signed_sql{
    "SELECT question_id, id FROM statements WHERE signed_by = $1 ORDER BY id LIMIT 1"};
constexpr Sql wipe_statement_sql{
    "UPDATE statements SET text = '', text_tag = NULL, signed_by = NULL "
    "WHERE question_id = $1 AND id = $2"};
/// One at a time: what is taken out is taken out of everybody's count of answers. No reason is
/// kept: the page says it in its reader's language.
bool take_away_signed(Write& write, const OfPerson& of) {
  const auto next = write.maybe<Signed>(next_signed_sql, of.person);
  if (!next) return false;
  remove_statement(write, next->question, next->statement, "");
  write.run(wipe_statement_sql, next->question, next->statement);
  if (const auto question = question_anywhere(write, next->question)) {
    write.publish(results_topic(*question));
    write.publish(map_topic(*question));
  }
  return true;
}

/// Of what still waits nothing stays, not even that it was there.
constexpr Sql drop_held_signed_sql{
    "DELETE FROM held_statements WHERE id IN "
    "(SELECT id FROM held_statements WHERE signed_by = $1 LIMIT $2)"};
constexpr Sql unsign_held_sql{
    "UPDATE held_statements SET signed_by = NULL WHERE id IN "
    "(SELECT id FROM held_statements WHERE signed_by = $1 LIMIT $2)"};
constexpr Sql unsign_sql{
    "UPDATE statements SET signed_by = NULL WHERE id IN "
    "(SELECT id FROM statements WHERE signed_by = $1 LIMIT $2)"};
constexpr Sql unname_asked_sql{
    "UPDATE questions SET asked_by = NULL WHERE id IN "
    "(SELECT id FROM questions WHERE asked_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  if (forget_pseudonyms(write, key, of, reached)) return Erased::in_part;
  const bool words_go = of.signed_words == SignedWords::go;
  if (words_go && take_away_signed(write, of)) return Erased::in_part;
  const Sql& of_held = words_go ? drop_held_signed_sql : unsign_held_sql;
  const std::int64_t changed = write.run(of_held, of.person, rows_a_step) +
                               write.run(unsign_sql, of.person, rows_a_step) +
                               write.run(unname_asked_sql, of.person, rows_a_step);
  return changed == 0 ? Erased::whole : Erased::in_part;
}

}  // namespace alongside::opinions
