#include "slices/opinions/questions/answer_storage.h"

#include "slices/opinions/map/map_work_storage.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/results/publishing_storage.h"

namespace alongside::opinions {
namespace {

struct OldAnswer {
  Answer answer = Answer::agree;
  bool matters = false;
};

}  // namespace

constexpr Sql find_participant_sql{
    "SELECT id, constituency_id, side_fixed, answers_made "
    "FROM participants WHERE person_tag = $1"};
Query<Participant, detail::Expect::maybe> participant_query(std::string_view tag) {
  return maybe<Participant>(find_participant_sql, tag);
}

constexpr Sql answered_sql{
    "SELECT statement_id FROM answers WHERE participant_id = "
    "(SELECT id FROM participants WHERE person_tag = $1) ORDER BY statement_id"};
Query<Id<Statement>, detail::Expect::all> answered_query(std::string_view tag) {
  return all<Id<Statement>>(answered_sql, tag);
}

constexpr Sql insert_participant_sql{
    "INSERT INTO participants (id, question_id, person_tag) VALUES ($1, $2, $3)"};
static Participant insert_participant(Write& write, Id<Question> question, std::string_view tag) {
  const Participant participant{.id = {random_id()}};
  write.run(insert_participant_sql, participant.id, question, tag);
  return participant;
}

constexpr Sql add_to_tally_sql{
    "INSERT INTO tallies (question_id, statement_id, constituency_id, agree, disagree, not_sure, "
    "rather_not_say, matters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    "ON CONFLICT (question_id, statement_id, constituency_id) DO UPDATE SET "
    "agree = tallies.agree + excluded.agree, disagree = tallies.disagree + excluded.disagree, "
    "not_sure = tallies.not_sure + excluded.not_sure, "
    "rather_not_say = tallies.rather_not_say + excluded.rather_not_say, "
    "matters = tallies.matters + excluded.matters"};
void add_to_tally(Write& write, Id<Question> question, const Tally& difference) {
  const Counts& counts = difference.counts;
  write.run(add_to_tally_sql, question, difference.statement, difference.constituency, counts.agree,
            counts.disagree, counts.not_sure, counts.rather_not_say, counts.matters);
}

constexpr Sql add_to_side_sql{
    "INSERT INTO question_sides (question_id, constituency_id, participants, name) "
    "VALUES ($1, $2, 1, $3) ON CONFLICT (question_id, constituency_id) DO UPDATE SET "
    "participants = question_sides.participants + 1"};
constexpr Sql add_to_participants_sql{
    "UPDATE questions SET participants_count = participants_count + 1 WHERE id = $1"};
constexpr Sql fix_side_sql{
    "UPDATE participants SET constituency_id = $2, side_fixed = 1 WHERE id = $1"};
static void fix_side(Write& write, const GivenAnswer& given, Participant& participant) {
  write.run(fix_side_sql, participant.id, given.constituency);
  participant.constituency = given.constituency;
  write.run(add_to_side_sql, given.question, given.constituency.value_or(SideId{}),
            groups::name_of_side(write, given.constituency));
  write.run(add_to_participants_sql, given.question);
}

constexpr Sql old_answer_sql{
    "SELECT answer, matters FROM answers WHERE participant_id = "
    "(SELECT id FROM participants WHERE person_tag = $1) AND statement_id = $2"};
constexpr Sql save_answer_sql{
    "INSERT INTO answers (participant_id, statement_id, answer, matters) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (participant_id, statement_id) "
    "DO UPDATE SET answer = excluded.answer, matters = excluded.matters"};
constexpr Sql count_heard_sql{
    "UPDATE statements SET heard = heard + 1 WHERE question_id = $1 AND id = $2"};
constexpr Sql count_answer_sql{
    "UPDATE participants SET answers_made = answers_made + 1 WHERE id = $1"};
void save_answer(Write& write, const SecretKey& key, const GivenAnswer& given) {
  const std::string tag = participant_tag(key, given.question, given.person);
  auto [found, old] = write.together(participant_query(tag),
                                     maybe<OldAnswer>(old_answer_sql, tag, given.statement));
  Participant participant = found ? *found : insert_participant(write, given.question, tag);
  if (!participant.side_fixed) fix_side(write, given, participant);
  Tally difference{.statement = given.statement,
                   .constituency = participant.constituency.value_or(Id<groups::Constituency>{}),
                   .counts = counts_of(given.answer, given.matters)};
  if (old) {
    difference.counts += counts_of(old->answer, old->matters, -1);
  } else {
    write.run(count_heard_sql, given.question, given.statement);
    write.run(count_answer_sql, participant.id);
  }
  write.run(save_answer_sql, participant.id, given.statement, given.answer, given.matters);
  // On the map 'rather not say' is no answer.
  const Answer before = old ? old->answer : Answer::rather_not_say;
  if (given.answer != before) wait_for_map(write, given.question, participant.id);
  if (!(difference.counts == Counts{})) {
    add_to_tally(write, given.question, difference);
    wait_for_results(write, given.question, difference.constituency, participant.id);
  }
}

}  // namespace alongside::opinions
