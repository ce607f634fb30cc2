#include "slices/opinions/results/results_storage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/results/result_rows.h"

namespace alongside::opinions {
namespace {

struct SideRow {
  SideId side;
  std::optional<std::string> name;
  std::int64_t participants = 0;
  std::int64_t published = 0;
  std::optional<SideId> row;
};

struct StatementRow {
  Id<Statement> id;
  std::string source_id;
  std::string text;
};

struct TallyRow {
  Id<Statement> statement;
  SideId side;
  std::int64_t agree = 0, disagree = 0, not_sure = 0, rather_not_say = 0, matters = 0;
};

/// Everything that is read, before it becomes what may be shown.
struct Counted {
  Question question;
  std::vector<groups::Constituency> constituencies;
  std::vector<SideRow> sides;
  std::vector<StatementRow> statements;
  std::vector<TallyRow> tallies;  // In the order of statements.
};

/// The rows of the results, by the side that names each.
struct Rows {
  std::vector<SideId> names;
  std::vector<std::int64_t> participants;

  std::size_t place_of(std::optional<SideId> row) const {
    if (!row) return names.size();
    return static_cast<std::size_t>(std::ranges::find(names, *row) - names.begin());
  }
};

/// Where the name of its first answer was not kept, the one of now.
std::string name_of(const SideRow& side, const Counted& counted) {
  if (side.name) return *side.name;
  const auto now = std::ranges::find(counted.constituencies, side.side, &groups::Constituency::id);
  return now == counted.constituencies.end() ? "" : now->name;
}

/// Puts the sides of the question into `results`, and gives the rows that they are shown in.
Rows add_sides(Results& results, const Counted& counted) {
  Rows rows;
  for (const SideRow& side : counted.sides) {
    if (!side.row) {
      if (side.participants > 0) results.sides_waiting.push_back(name_of(side, counted));
      continue;
    }
    const std::size_t place = rows.place_of(side.row);
    if (place == rows.names.size()) {
      rows.names.push_back(*side.row);
      rows.participants.push_back(0);
      results.sides.emplace_back();
    }
    rows.participants[place] += side.published;
    results.sides[place].names.push_back(name_of(side, counted));
  }
  return rows;
}

void count_participants(Results& results, const Rows& rows) {
  const auto small =
      results.showing == Showing::from_eight ? SmallNumbers::hidden : SmallNumbers::shown;
  std::vector<ShownNumber> parts;
  for (std::size_t n = 0; n < results.sides.size(); ++n) {
    results.sides[n].participants = shown_number(rows.participants[n], small);
    parts.push_back(results.sides[n].participants);
  }
  results.participants = shown_total(parts, small);
}

StatementResult result_of(const StatementRow& statement, const std::vector<Counts>& counts,
                          Showing showing) {
  ShownTally tally = shown_tally(counts, showing);
  const bool enough = has_results(tally);
  return {.statement = statement.id,
          .source_id = statement.source_id,
          .text = statement.text,
          .enough = enough,
          .tally = std::move(tally)};
}

bool some_not_in(const Counted& counted) {
  return std::ranges::any_of(counted.sides, [](const SideRow& side) {
    return side.row && side.published < side.participants;
  });
}

Results results_of(const Counted& counted) {
  Results results{
      .question = counted.question.id,
      .title = counted.question.question,
      .showing = showing_of(counted.question.small_numbers, counted.question.source.has_value()),
      .some_not_in = some_not_in(counted)};
  const Rows rows = add_sides(results, counted);
  count_participants(results, rows);
  std::map<SideId, std::size_t> places;
  for (const SideRow& side : counted.sides) places[side.side] = rows.place_of(side.row);
  auto tally = counted.tallies.begin();
  for (const StatementRow& statement : counted.statements) {
    std::vector<Counts> counts(results.sides.size());
    while (tally != counted.tallies.end() && tally->statement < statement.id) ++tally;
    for (; tally != counted.tallies.end() && tally->statement == statement.id; ++tally) {
      const auto place = places.find(tally->side);
      if (place == places.end() || place->second >= counts.size()) continue;
      counts[place->second] += Counts{tally->agree, tally->disagree, tally->not_sure,
                                      tally->rather_not_say, tally->matters};
    }
    results.statements.push_back(result_of(statement, counts, results.showing));
  }
  return results;
}

}  // namespace

// Sides in their order; those without one last.
constexpr Sql sides_sql{
    "SELECT constituency_id, name, participants, published, row_id FROM question_sides "
    "WHERE question_id = $1 "
    "ORDER BY CASE constituency_id WHEN 0 THEN 1 ELSE 0 END, constituency_id"};
constexpr Sql statements_sql{
    "SELECT id, source_id, text FROM statements "
    "WHERE question_id = $1 AND removed_reason IS NULL ORDER BY id"};
constexpr Sql published_tallies_sql{
    "SELECT statement_id, constituency_id, agree, disagree, not_sure, rather_not_say, matters "
    "FROM published_tallies WHERE question_id = $1 ORDER BY statement_id, constituency_id"};
// What came from elsewhere is public there, and is shown as it was counted.
constexpr Sql imported_tallies_sql{
    "SELECT statement_id, constituency_id, agree, disagree, not_sure, rather_not_say, matters "
    "FROM tallies WHERE question_id = $1 ORDER BY statement_id, constituency_id"};
static Results find_results(Transaction& transaction, const Question& question) {
  auto [sides, statements, tallies] = transaction.together(
      all<SideRow>(sides_sql, question.id), all<StatementRow>(statements_sql, question.id),
      all<TallyRow>(question.source ? imported_tallies_sql : published_tallies_sql, question.id));
  return results_of({.question = question,
                     .constituencies = groups::constituencies(transaction, question.group),
                     .sides = std::move(sides),
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
