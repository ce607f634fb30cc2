#include "slices/opinions/results/results_storage.h"

#include <algorithm>

#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

struct SideRow {
  Id<groups::Constituency> constituency;
  std::int64_t participants = 0;
};

struct StatementRow {
  Id<Statement> id;
  std::string source_id;
  std::string text;
};

struct TallyRow {
  Id<Statement> statement;
  Id<groups::Constituency> constituency;
  std::int64_t agree = 0, disagree = 0, not_sure = 0, rather_not_say = 0, matters = 0;
};

/// Everything that is read, before it becomes what may be shown.
struct Counted {
  Question question;
  std::vector<groups::Constituency> constituencies;
  std::vector<SideRow> participants;
  std::vector<StatementRow> statements;
  std::vector<TallyRow> tallies;  // In the order of statements.
};

std::int64_t participants_of(const Counted& counted, Id<groups::Constituency> constituency) {
  const auto row = std::ranges::find(counted.participants, constituency, &SideRow::constituency);
  return row == counted.participants.end() ? 0 : row->participants;
}

/// The sides of the group in its order, then people without a side where there are any. Of an
/// import only the sides that its people were given.
std::vector<Side> sides_of(const Counted& counted) {
  std::vector<Side> sides;
  for (const groups::Constituency& constituency : counted.constituencies) {
    if (counted.question.source && participants_of(counted, constituency.id) == 0) continue;
    sides.push_back({.constituency = constituency.id, .name = constituency.name});
  }
  if (participants_of(counted, {}) > 0) sides.push_back({});
  return sides;
}

void count_participants(Results& results, const Counted& counted) {
  std::vector<ShownNumber> parts;
  for (Side& side : results.sides) {
    side.participants =
        shown_number(participants_of(counted, side.constituency), results.small_numbers);
    parts.push_back(side.participants);
  }
  results.participants = shown_total(parts, results.small_numbers);
}

std::size_t place_of(const std::vector<Side>& sides, Id<groups::Constituency> constituency) {
  const auto side = std::ranges::find(sides, constituency, &Side::constituency);
  return static_cast<std::size_t>(side - sides.begin());
}

/// What was brought in from elsewhere is public there already: every count of it is shown.
StatementResult result_of(const StatementRow& statement, std::vector<Counts> counts,
                          const Question& question) {
  Counts all;
  for (const Counts& side : counts) all += side;
  const bool enough = question.source || all.answered() >= answers_for_results;
  if (!enough) counts.assign(counts.size(), Counts{});
  return {.statement = statement.id,
          .source_id = statement.source_id,
          .text = statement.text,
          .enough = enough,
          .tally = shown_tally(counts, question.small_numbers)};
}

Results results_of(const Counted& counted) {
  Results results{.question = counted.question.id,
                  .title = counted.question.question,
                  .small_numbers = counted.question.small_numbers,
                  .sides = sides_of(counted)};
  count_participants(results, counted);
  auto tally = counted.tallies.begin();
  for (const StatementRow& statement : counted.statements) {
    std::vector<Counts> counts(results.sides.size());
    while (tally != counted.tallies.end() && tally->statement < statement.id) ++tally;
    for (; tally != counted.tallies.end() && tally->statement == statement.id; ++tally) {
      const std::size_t place = place_of(results.sides, tally->constituency);
      if (place == counts.size()) continue;
      counts[place] += Counts{tally->agree, tally->disagree, tally->not_sure, tally->rather_not_say,
                              tally->matters};
    }
    results.statements.push_back(result_of(statement, std::move(counts), counted.question));
  }
  return results;
}

}  // namespace

constexpr Sql sides_sql{
    "SELECT constituency_id, participants FROM question_sides WHERE question_id = $1"};
constexpr Sql statements_sql{
    "SELECT id, source_id, text FROM statements "
    "WHERE question_id = $1 AND removed_reason IS NULL ORDER BY id"};
constexpr Sql tallies_sql{
    "SELECT statement_id, constituency_id, agree, disagree, not_sure, rather_not_say, matters "
    "FROM tallies WHERE question_id = $1 ORDER BY statement_id, constituency_id"};
static Results find_results(Transaction& transaction, const Question& question) {
  auto [sides, statements, tallies] = transaction.together(
      all<SideRow>(sides_sql, question.id), all<StatementRow>(statements_sql, question.id),
      all<TallyRow>(tallies_sql, question.id));
  return results_of({.question = question,
                     .constituencies = groups::constituencies(transaction, question.group),
                     .participants = std::move(sides),
                     .statements = std::move(statements),
                     .tallies = std::move(tallies)});
}

std::optional<Results> find_results(Transaction& transaction, Id<Question> question) {
  const auto found = question_anywhere(transaction, question);
  return found ? std::optional(find_results(transaction, *found)) : std::nullopt;
}

static void keep_answered(Transaction& transaction, Results& results, std::string_view tag) {
  const auto answered = std::get<0>(transaction.together(answered_query(tag)));
  std::erase_if(results.statements, [&](const StatementResult& result) {
    return !std::ranges::binary_search(answered, result.statement);
  });
}

ResultsForMember results_for(Transaction& transaction, const groups::Member& member,
                             Id<Question> question_id, const SecretKey& key, Instant now) {
  const std::string tag = participant_tag(key, question_id, member.person());
  auto [question, participant] =
      transaction.together(question_query(member.group.id, question_id), participant_query(tag));
  const std::int64_t made = participant ? participant->answers_made : 0;
  ResultsForMember found{.question = std::move(question)};
  found.access = results_access(found.question, made, now);
  found.answers_missing = answers_missing(found.question, made);
  found.results.question = question_id;
  found.results.title = found.question.question;
  if (found.access == ResultsAccess::none) return found;
  found.results = find_results(transaction, found.question);
  if (found.access == ResultsAccess::of_answered) keep_answered(transaction, found.results, tag);
  return found;
}

}  // namespace alongside::opinions
