#include "slices/opinions/imports/conversation_storage.h"

#include <algorithm>

#include "foundation/db/rows_writer.h"
#include "slices/opinions/imports/unfinished_import_storage.h"
#include "slices/opinions/map/map_work_storage.h"

namespace alongside::opinions {
namespace {

/// A batch takes some ten milliseconds on SQLite: a fifth of what a write may take.
constexpr std::size_t rows_in_a_write = 500;

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

std::vector<Counts> count_answers(const polis::Conversation& conversation) {
  std::vector<Counts> counts(conversation.statements.size());
  for (const auto& answer : conversation.answers) {
    counts[answer.statement] += counts_of(answer_of(answer.vote), answer.matters);
  }
  return counts;
}

std::vector<NewStatement> statements_of(const polis::Conversation& conversation,
                                        const std::vector<Tally>& tallies) {
  std::vector<NewStatement> statements;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const auto& statement = conversation.statements[i];
    statements.push_back({.text = statement.text,
                          .source_id = std::to_string(statement.source_id),
                          .meta = statement.meta,
                          .heard = tallies[i].counts.answered()});
  }
  tag_statements(statements);
  return statements;
}

constexpr Sql save_polis_summary_sql{
    "INSERT INTO polis_imports (question_id, statements, participants, answers, "
    "rejected_statements, empty_statements, votes_on_those, participants_only_on_those, "
    "superseded_votes, unknown_votes, repaired_statements, joined_lines, without_times, "
    "sign_doubtful, sign, meta_statements, important_answers, importance_left_out, other_counts, "
    "windows_letters, title_shortened) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
    "$20, $21)"};
void save_summary(Write& write, Id<Question> question, const polis::Summary& summary) {
  write.run(save_polis_summary_sql, question, summary.statements, summary.participants,
            summary.answers, summary.rejected_statements, summary.empty_statements,
            summary.votes_on_those, summary.participants_only_on_those, summary.superseded_votes,
            summary.unknown_votes, summary.repaired_statements, summary.joined_lines,
            summary.without_times, summary.sign_doubtful, summary.sign, summary.meta_statements,
            summary.important_answers, summary.importance_left_out, summary.other_counts,
            summary.windows_letters, summary.title_shortened);
}

}  // namespace

ConversationImport::ConversationImport(Write& write, Id<groups::Group> group,
                                       const ImportedQuestion& question,
                                       Id<groups::Constituency> side,
                                       const polis::Conversation& conversation, Instant now)
    : conversation_(conversation),
      side_(side),
      time_(now),
      question_(save_question(write,
                              {.group = group,
                               .statements = conversation.summary.statements,
                               .participants = conversation.participants,
                               .now = now,
                               .coming_in_at = now},
                              question)),
      statement_ids_(random_ids<Statement>(conversation.statements.size())),
      people_(random_ids<Participant>(static_cast<std::size_t>(conversation.participants))),
      answers_made_(people_.size()) {
  for (const auto& answer : conversation.answers) ++answers_made_[answer.participant];
  const std::vector<Counts> counts = count_answers(conversation);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    tallies_.push_back({statement_ids_[i], side, counts[i]});
  }
}

void ConversationImport::in_batches(Database& database, std::size_t rows, const Body& body) const {
  for (std::size_t first = 0; first < rows; first += rows_in_a_write) {
    database.write([&](Write& write) {
      keep_coming_in(write, question_, time_.now());
      body(write, first, std::min(rows_in_a_write, rows - first));
      write.commit();
    });
  }
}

void ConversationImport::save_rows(Database& database, const SaveProgress& progress) const {
  const std::vector<NewStatement> statements = statements_of(conversation_, tallies_);
  in_batches(database, statements.size(), [&](Write& write, std::size_t first, std::size_t count) {
    save_statements(write, question_, std::span(statement_ids_).subspan(first, count),
                    std::span(statements).subspan(first, count));
  });
  in_batches(database, people_.size(), [&](Write& write, std::size_t first, std::size_t count) {
    save_participants(write, first, count);
  });
  const std::size_t answers = conversation_.answers.size();
  in_batches(database, answers, [&](Write& write, std::size_t first, std::size_t count) {
    save_answers(write, first, count);
    if (!progress) return;
    progress(static_cast<std::int64_t>(first + count), static_cast<std::int64_t>(answers));
  });
  in_batches(database, tallies_.size(), [&](Write& write, std::size_t first, std::size_t count) {
    save_tallies(write, question_, std::span(tallies_).subspan(first, count));
  });
}

constexpr auto save_participants_text = rows_text<4, rows_at_a_time>(
    "INSERT INTO participants (id, question_id, constituency_id, answers_made) VALUES ");
constexpr Sql save_participants_sql{save_participants_text.data()};
constexpr Sql save_participant_sql{
    "INSERT INTO participants (id, question_id, constituency_id, answers_made) "
    "VALUES ($1, $2, $3, $4)"};
void ConversationImport::save_participants(Write& write, std::size_t first,
                                           std::size_t count) const {
  const Parameter counts_for = side_.number == 0 ? Parameter(nullptr) : Parameter(side_);
  RowsWriter<4, rows_at_a_time> rows(write, save_participants_sql, save_participant_sql);
  for (std::size_t i = first; i < first + count; ++i) {
    rows.add(people_[i], question_, counts_for, answers_made_[i]);
  }
  rows.finish();
}

constexpr auto save_answers_text = rows_text<4, rows_at_a_time>(
    "INSERT INTO answers (participant_id, statement_id, answer, matters) VALUES ");
constexpr Sql save_answers_sql{save_answers_text.data()};
constexpr Sql save_answer_sql{
    "INSERT INTO answers (participant_id, statement_id, answer, matters) "
    "VALUES ($1, $2, $3, $4)"};
void ConversationImport::save_answers(Write& write, std::size_t first, std::size_t count) const {
  RowsWriter<4, rows_at_a_time> rows(write, save_answers_sql, save_answer_sql);
  for (std::size_t i = first; i < first + count; ++i) {
    const auto& answer = conversation_.answers[i];
    rows.add(people_[answer.participant], statement_ids_[answer.statement],
             answer_of(answer.vote), answer.matters);
  }
  rows.finish();
}

void ConversationImport::finish(Write& write) const {
  save_side(write, question_, side_, conversation_.participants);
  save_summary(write, question_, conversation_.summary);
  end_coming_in(write, question_);
  ask_for_map(write, question_);
}

}  // namespace alongside::opinions
