#include "slices/opinions/imports/import_storage.h"

#include <algorithm>
#include <unordered_set>

#include "foundation/base/secrets.h"
#include "foundation/db/rows_writer.h"
#include "slices/opinions/map/map_work_storage.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t rows_at_a_time = 50;

/// Random ids in rising order: statements keep the order of their source, which is public, and
/// rows go into the tables one behind another.
template <class T>
std::vector<Id<T>> random_ids(std::size_t count) {
  std::vector<Id<T>> ids(count);
  for (Id<T>& id : ids) id = Id<T>{random_id()};
  std::ranges::sort(ids);
  return ids;
}

Answer answer_of(polis::Vote vote) {
  switch (vote) {
    case polis::Vote::agree:
      return Answer::agree;
    case polis::Vote::disagree:
      return Answer::disagree;
    case polis::Vote::pass:
      break;
  }
  return Answer::not_sure;
}

constexpr Sql save_question_sql{
    "INSERT INTO questions (group_id, question, description, asked_at, closed_early_at, source, "
    "statements_count, participants_count) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"};
Id<Question> save_question(Write& write, Id<groups::Group> group, const ImportedQuestion& question,
                           std::int64_t statements, std::int64_t participants, Instant now) {
  return write.one<Id<Question>>(save_question_sql, group, question.title, question.description,
                                 now, now, question.source, statements, participants);
}

struct NewStatement {
  std::string_view text;
  std::string source_id;
  std::int64_t heard = 0;
};

constexpr auto save_statements_text = rows_text<6, rows_at_a_time>(
    "INSERT INTO statements (question_id, id, text, text_tag, heard, source_id) VALUES ");
constexpr Sql save_statements_sql{save_statements_text.data()};
constexpr Sql save_statement_sql{
    "INSERT INTO statements (question_id, id, text, text_tag, heard, source_id) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
void save_statements(Write& write, Id<Question> question, const std::vector<Id<Statement>>& ids,
                     const std::vector<NewStatement>& statements) {
  std::vector<std::optional<std::string>> tags;
  tags.reserve(statements.size());
  std::unordered_set<std::string> seen;
  for (const NewStatement& statement : statements) {
    // A source may hold one text twice; only the first is known by it.
    const auto [tag, is_new] = seen.insert(statement_tag(statement.text));
    tags.push_back(is_new ? std::optional(*tag) : std::nullopt);
  }
  RowsWriter<6, rows_at_a_time> rows(write, save_statements_sql, save_statement_sql);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    rows.add(question, ids[i], statements[i].text, tags[i], statements[i].heard,
             statements[i].source_id);
  }
  rows.finish();
}

constexpr auto save_participants_text = rows_text<4, rows_at_a_time>(
    "INSERT INTO participants (id, question_id, constituency_id, answers_made) VALUES ");
constexpr Sql save_participants_sql{save_participants_text.data()};
constexpr Sql save_participant_sql{
    "INSERT INTO participants (id, question_id, constituency_id, answers_made) "
    "VALUES ($1, $2, $3, $4)"};
struct ImportedPerson;
void save_participants(Write& write, Id<Question> question,
                       const std::vector<Id<ImportedPerson>>& ids, Id<groups::Constituency> side,
                       const polis::Conversation& conversation) {
  const Parameter counts_for = side.number == 0 ? Parameter(nullptr) : Parameter(side);
  std::vector<std::int64_t> answers(ids.size());
  for (const auto& answer : conversation.answers) ++answers[answer.participant];
  RowsWriter<4, rows_at_a_time> rows(write, save_participants_sql, save_participant_sql);
  for (std::size_t i = 0; i < ids.size(); ++i) rows.add(ids[i], question, counts_for, answers[i]);
  rows.finish();
}

constexpr auto save_answers_text = rows_text<3, rows_at_a_time>(
    "INSERT INTO answers (participant_id, statement_id, answer) VALUES ");
constexpr Sql save_answers_sql{save_answers_text.data()};
constexpr Sql save_answer_sql{
    "INSERT INTO answers (participant_id, statement_id, answer) VALUES ($1, $2, $3)"};
void save_answers(Write& write, const std::vector<Id<ImportedPerson>>& participants,
                  const std::vector<Id<Statement>>& statements,
                  const polis::Conversation& conversation, const SaveProgress& progress) {
  RowsWriter<3, rows_at_a_time> rows(write, save_answers_sql, save_answer_sql);
  const auto total = static_cast<std::int64_t>(conversation.answers.size());
  std::int64_t done = 0;
  for (const auto& answer : conversation.answers) {
    rows.add(participants[answer.participant], statements[answer.statement],
             answer_of(answer.vote));
    if (progress && ++done % 10'000 == 0) progress(done, total);
  }
  rows.finish();
  if (progress) progress(total, total);
}

constexpr auto save_tallies_text = rows_text<8, rows_at_a_time>(
    "INSERT INTO tallies (question_id, statement_id, constituency_id, agree, disagree, not_sure, "
    "rather_not_say, matters) VALUES ");
constexpr Sql save_tallies_sql{save_tallies_text.data()};
constexpr Sql save_tally_sql{
    "INSERT INTO tallies (question_id, statement_id, constituency_id, agree, disagree, not_sure, "
    "rather_not_say, matters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
void save_tallies(Write& write, Id<Question> question, const std::vector<Tally>& tallies) {
  RowsWriter<8, rows_at_a_time> rows(write, save_tallies_sql, save_tally_sql);
  for (const Tally& tally : tallies) {
    const Counts& counts = tally.counts;
    rows.add(question, tally.statement, tally.constituency, counts.agree, counts.disagree,
             counts.not_sure, counts.rather_not_say, counts.matters);
  }
  rows.finish();
}

constexpr Sql save_side_sql{
    "INSERT INTO question_sides (question_id, constituency_id, participants) VALUES ($1, $2, $3)"};
void save_side(Write& write, Id<Question> question, Id<groups::Constituency> side,
               std::int64_t participants) {
  write.run(save_side_sql, question, side, participants);
}

std::vector<Counts> count_answers(const polis::Conversation& conversation) {
  std::vector<Counts> counts(conversation.statements.size());
  for (const auto& answer : conversation.answers) {
    counts[answer.statement] += counts_of(answer_of(answer.vote), false);
  }
  return counts;
}

constexpr Sql save_polis_summary_sql{
    "INSERT INTO polis_imports (question_id, statements, participants, answers, "
    "rejected_statements, empty_statements, votes_on_those, participants_only_on_those, "
    "superseded_votes, unknown_votes, repaired_statements, joined_lines, without_times, "
    "sign_doubtful, sign) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
void save_summary(Write& write, Id<Question> question, const polis::Summary& summary) {
  write.run(save_polis_summary_sql, question, summary.statements, summary.participants,
            summary.answers, summary.rejected_statements, summary.empty_statements,
            summary.votes_on_those, summary.participants_only_on_those, summary.superseded_votes,
            summary.unknown_votes, summary.repaired_statements, summary.joined_lines,
            summary.without_times, summary.sign_doubtful, summary.sign);
}

constexpr Sql save_counted_summary_sql{
    "INSERT INTO results_imports (question_id, statements, answers, unknown_counts, "
    "repaired_statements) VALUES ($1, $2, $3, $4, $5)"};
void save_summary(Write& write, Id<Question> question, const CountedSummary& summary) {
  write.run(save_counted_summary_sql, question, summary.statements, summary.answers,
            summary.unknown_counts, summary.repaired_statements);
}

/// How many people of each side took part at least: as many as answered the one statement that
/// most of them answered. The file does not say more.
std::vector<std::int64_t> least_participants(const CountedResults& results) {
  std::vector<std::int64_t> least(results.sides.size());
  for (const CountedStatement& statement : results.statements) {
    for (std::size_t side = 0; side < least.size(); ++side) {
      if (!statement.sides[side]) continue;
      least[side] = std::max(least[side], statement.sides[side]->answered());
    }
  }
  return least;
}

std::vector<NewStatement> new_statements(const CountedResults& results) {
  std::vector<NewStatement> statements;
  for (const CountedStatement& statement : results.statements) {
    std::int64_t heard = 0;
    for (const auto& side : statement.sides) heard += side ? side->answered() : 0;
    statements.push_back({statement.text, statement.source_id, heard});
  }
  return statements;
}

std::vector<Tally> tallies_of(const CountedResults& results, const std::vector<Id<Statement>>& ids,
                              const std::vector<Id<groups::Constituency>>& sides) {
  std::vector<Tally> tallies;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const CountedStatement& statement = results.statements[i];
    for (std::size_t side = 0; side < sides.size(); ++side) {
      if (!statement.sides[side]) continue;
      tallies.push_back({ids[i], sides[side], *statement.sides[side]});
    }
  }
  return tallies;
}

}  // namespace

std::vector<std::string> names_of_sides(const std::vector<groups::Constituency>& sides) {
  std::vector<std::string> names;
  for (const groups::Constituency& side : sides) names.push_back(side.name);
  return names;
}

Id<groups::Constituency> side_at(const std::vector<groups::Constituency>& sides, SidePlace place) {
  return place ? sides[*place].id : Id<groups::Constituency>{};
}

Id<Question> save_conversation(Write& write, Id<groups::Group> group,
                               const ImportedQuestion& question, Id<groups::Constituency> side,
                               const polis::Conversation& conversation, Instant now,
                               const SaveProgress& progress) {
  const auto id = save_question(write, group, question, conversation.summary.statements,
                                conversation.participants, now);
  const auto statements = random_ids<Statement>(conversation.statements.size());
  const auto participants =
      random_ids<ImportedPerson>(static_cast<std::size_t>(conversation.participants));
  const std::vector<Counts> counts = count_answers(conversation);
  std::vector<NewStatement> rows;
  std::vector<Tally> tallies;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto& statement = conversation.statements[i];
    rows.push_back({statement.text, std::to_string(statement.source_id), counts[i].answered()});
    tallies.push_back({statements[i], side, counts[i]});
  }
  save_statements(write, id, statements, rows);
  save_participants(write, id, participants, side, conversation);
  save_answers(write, participants, statements, conversation, progress);
  save_tallies(write, id, tallies);
  save_side(write, id, side, conversation.participants);
  save_summary(write, id, conversation.summary);
  ask_for_map(write, id);
  return id;
}

Id<Question> save_counts(Write& write, Id<groups::Group> group, const ImportedQuestion& question,
                         const std::vector<Id<groups::Constituency>>& sides,
                         const CountedResults& results, Instant now) {
  const std::vector<std::int64_t> participants = least_participants(results);
  std::int64_t all = 0;
  for (const std::int64_t of_side : participants) all += of_side;
  const auto id = save_question(write, group, question, results.summary.statements, all, now);
  const auto statements = random_ids<Statement>(results.statements.size());
  save_statements(write, id, statements, new_statements(results));
  save_tallies(write, id, tallies_of(results, statements, sides));
  for (std::size_t i = 0; i < sides.size(); ++i) save_side(write, id, sides[i], participants[i]);
  save_summary(write, id, results.summary);
  return id;
}

constexpr Sql find_polis_summary_sql{
    "SELECT statements, participants, answers, rejected_statements, empty_statements, "
    "votes_on_those, participants_only_on_those, superseded_votes, unknown_votes, "
    "repaired_statements, joined_lines, without_times, sign_doubtful, sign "
    "FROM polis_imports WHERE question_id = $1"};
std::optional<polis::Summary> find_polis_summary(Transaction& transaction, Id<Question> question) {
  return transaction.maybe<polis::Summary>(find_polis_summary_sql, question);
}

constexpr Sql find_counted_summary_sql{
    "SELECT statements, answers, unknown_counts, repaired_statements "
    "FROM results_imports WHERE question_id = $1"};
std::optional<CountedSummary> find_counted_summary(Transaction& transaction,
                                                   Id<Question> question) {
  return transaction.maybe<CountedSummary>(find_counted_summary_sql, question);
}

}  // namespace alongside::opinions
