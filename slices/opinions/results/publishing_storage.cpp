#include "slices/opinions/results/publishing_storage.h"

#include <algorithm>
#include <utility>

#include "slices/groups/groups.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

struct WaitingSide {
  SideId side;
  std::int64_t participants = 0;
  std::int64_t waiting = 0;
  std::int64_t answering = 0;
  std::optional<SideId> row;
  std::optional<Instant> at_latest;
};

/// What of one question is to be published, and what by when.
struct Situation {
  QuestionSituation question;
  std::vector<WaitingSide> sides;  // As in `question`.
};

// Sides in their order; those without one last.
constexpr Sql waiting_sides_sql{
    "SELECT question_sides.constituency_id, question_sides.participants, "
    "(SELECT COUNT(*) FROM results_waiting AS waiting WHERE waiting.question_id = $1 "
    "AND waiting.constituency_id = question_sides.constituency_id), "
    "(SELECT COUNT(*) FROM results_waiting AS waiting "
    "JOIN participants ON participants.id = waiting.participant_id "
    "WHERE waiting.question_id = $1 AND participants.answers_made < $2 "
    "AND waiting.constituency_id = question_sides.constituency_id), "
    "question_sides.row_id, question_sides.published_at_latest FROM question_sides "
    "WHERE question_sides.question_id = $1 "
    "ORDER BY CASE question_sides.constituency_id WHEN 0 THEN 1 ELSE 0 END, "
    "question_sides.constituency_id"};
Situation situation_of(Transaction& transaction, const Question& question, Instant now) {
  Situation situation{
      .question = {.sides = {},
                   .showing = showing_of(question.small_numbers, question.source.has_value()),
                   .closed = is_closed(question, now)},
      .sides =
          transaction.all<WaitingSide>(waiting_sides_sql, question.id, question.statements_count)};
  const auto members = groups::members_by_side(transaction, question.group);
  for (const WaitingSide& side : situation.sides) {
    const auto of_side = std::ranges::find(members, side.side, &groups::MembersOfSide::side);
    situation.question.sides.push_back({.side = side.side,
                                        .members = of_side == members.end() ? 0 : of_side->members,
                                        .participants = side.participants,
                                        .waiting = side.waiting,
                                        .answering = side.answering,
                                        .row = side.row});
  }
  return situation;
}

/// When the row is published at the latest; nothing where that was not said yet.
std::optional<Instant> latest_of(const ResultRow& row, const Situation& situation) {
  std::optional<Instant> by;
  for (const WaitingSide& side : situation.sides) {
    if (std::ranges::find(row.sides, side.side) == row.sides.end() || !side.at_latest) continue;
    by = by ? std::min(*by, *side.at_latest) : side.at_latest;
  }
  return by;
}

constexpr Sql publish_tallies_sql{
    "INSERT INTO published_tallies (question_id, statement_id, constituency_id, agree, disagree, "
    "not_sure, rather_not_say, matters) SELECT question_id, statement_id, constituency_id, agree, "
    "disagree, not_sure, rather_not_say, matters FROM tallies "
    "WHERE question_id = $1 AND constituency_id = $2 "
    "ON CONFLICT (question_id, statement_id, constituency_id) DO UPDATE SET "
    "agree = excluded.agree, disagree = excluded.disagree, not_sure = excluded.not_sure, "
    "rather_not_say = excluded.rather_not_say, matters = excluded.matters "
    "WHERE published_tallies.agree <> excluded.agree "
    "OR published_tallies.disagree <> excluded.disagree "
    "OR published_tallies.not_sure <> excluded.not_sure "
    "OR published_tallies.rather_not_say <> excluded.rather_not_say "
    "OR published_tallies.matters <> excluded.matters"};
constexpr Sql publish_side_sql{
    "UPDATE question_sides SET published = participants, row_id = $3, published_at_latest = NULL "
    "WHERE question_id = $1 AND constituency_id = $2"};
constexpr Sql wait_no_more_sql{
    "DELETE FROM results_waiting WHERE question_id = $1 AND constituency_id = $2"};
void publish_row(Write& write, Id<Question> question, const ResultRow& row, SideId name) {
  for (const SideId side : row.sides) {
    write.run(publish_tallies_sql, question, side);
    write.run(publish_side_sql, question, side, name);
    write.run(wait_no_more_sql, question, side);
  }
}

/// A row keeps the name that it has.
SideId name_of(const ResultRow& row, const Situation& situation) {
  for (const WaitingSide& side : situation.sides) {
    if (side.side == row.sides.front() && side.row) return *side.row;
  }
  return row.sides.front();
}

constexpr Sql say_by_when_sql{
    "UPDATE question_sides SET published_at_latest = $3 WHERE question_id = $1 AND constituency_id "
    "= $2"};
/// Whether the row was published.
bool publish_row_if_due(Write& write, Id<Question> question, const Situation& situation,
                        const ResultRow& row, Instant now) {
  const auto wait = wait_of(row, situation.question);
  if (!wait) return false;
  const auto latest = latest_of(row, situation);
  const bool due = *wait == Instant::duration{} || (latest && *latest <= now);
  if (!due) {
    if (!latest) write.run(say_by_when_sql, question, row.sides.front(), now + *wait);
    return false;
  }
  publish_row(write, question, row, name_of(row, situation));
  return true;
}

}  // namespace

constexpr Sql wait_for_results_sql{
    "INSERT INTO results_waiting (question_id, constituency_id, participant_id) "
    "VALUES ($1, $2, $3) ON CONFLICT (question_id, constituency_id, participant_id) DO NOTHING"};
void wait_for_results(Write& write, Id<Question> question, SideId side,
                      Id<Participant> participant) {
  write.run(wait_for_results_sql, question, side, participant);
  ask_for_results(write, question);
}

void ask_for_results(Write& write, Id<Question> question) {
  write.publish("counting/" + std::to_string(question.number));
}

constexpr Sql wait_no_longer_sql{"DELETE FROM results_waiting WHERE question_id = $1"};
bool publish_results(Write& write, Id<Question> id, Instant now) {
  const auto question = question_anywhere(write, id);
  if (!question || question->source) return false;
  const Situation situation = situation_of(write, *question, now);
  bool published = false;
  for (const ResultRow& row : result_rows(situation.question)) {
    if (publish_row_if_due(write, id, situation, row, now)) published = true;
  }
  // Those who came last and too few for the results have nothing to wait for.
  if (situation.question.closed) write.run(wait_no_longer_sql, id);
  if (published) write.publish(results_topic(*question));
  return published;
}

namespace {

// The number 3: people_for_new_results.
constexpr Sql questions_with_new_answers_sql{
    "SELECT waiting.question_id FROM (SELECT question_id, COUNT(*) AS people FROM results_waiting "
    "GROUP BY question_id) AS waiting JOIN questions ON questions.id = waiting.question_id "
    "WHERE waiting.people >= 3 OR questions.closed_early_at IS NOT NULL "
    "OR questions.closes_at <= $1 ORDER BY waiting.question_id LIMIT 1000"};
std::vector<std::int64_t> questions_with_new_answers(Read& read, Instant now) {
  return read.all<std::int64_t>(questions_with_new_answers_sql, now);
}

/// Hundreds of answers a second would each have it look.
constexpr std::chrono::milliseconds rest_after_looking{500};

AfterRun look_at_question(JobRun& run) {
  const Id<Question> question{run.number};
  run.finish([&](Write& write) {
    publish_results(write, question, run.now);
    return AfterRun{.rest = rest_after_looking};
  });
  return {.rest = rest_after_looking};
}

}  // namespace

JobKind results_job() {
  return {.name = "counting",
          .what = say("Bringing answers into results"),
          .run = look_at_question,
          .waiting = questions_with_new_answers};
}

}  // namespace alongside::opinions
