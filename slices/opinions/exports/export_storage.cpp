#include "slices/opinions/exports/export_storage.h"

namespace alongside::opinions {

constexpr Sql meta_statements_of_question_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND meta = 1 AND removed_reason IS NULL "
    "ORDER BY id"};
std::vector<Id<Statement>> meta_statements(Transaction& transaction, Id<Question> question) {
  return transaction.all<Id<Statement>>(meta_statements_of_question_sql, question);
}

// A question that somebody can answer has no row in polis_imports; what came from Polis is closed
// from the start, and no member has a pseudonym in it.
constexpr Sql public_votes_sql{
    "SELECT answers, participants FROM polis_imports WHERE question_id = $1 AND NOT EXISTS "
    "(SELECT 1 FROM participants WHERE participants.question_id = $1 "
    "AND person_tag IS NOT NULL)"};
PublicVotes public_votes(Transaction& transaction, const Question& question) {
  if (!question.source) return {};
  return transaction.maybe<PublicVotes>(public_votes_sql, question.id).value_or(PublicVotes{});
}

constexpr Sql public_answers_sql{
    "SELECT answers.participant_id, answers.statement_id, answers.answer, answers.matters "
    "FROM participants JOIN answers ON answers.participant_id = participants.id "
    "WHERE participants.question_id = $1 AND participants.person_tag IS NULL "
    "ORDER BY answers.participant_id, answers.statement_id"};
std::vector<PublicAnswer> public_answers(Transaction& transaction, const Question& question) {
  if (public_votes(transaction, question).votes == 0) throw NotFound();
  return transaction.all<PublicAnswer>(public_answers_sql, question.id);
}

}  // namespace alongside::opinions
