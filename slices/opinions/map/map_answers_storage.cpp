// The answers of map_work_storage.h, as the engine of the map takes them.
#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "foundation/db/rows_of_keys.h"
#include "slices/groups/groups.h"
#include "slices/opinions/map/map_work_storage.h"

namespace alongside::opinions {
namespace {

using opinion_map::Answers;
using opinion_map::GivenResponse;
using opinion_map::PersonSide;
using opinion_map::SideNumber;

/// Taken out, or about the conversation itself.
constexpr Sql left_out_sql{
    "SELECT id FROM statements "
    "WHERE question_id = $1 AND (removed_reason IS NOT NULL OR meta = 1)"};
std::unordered_set<std::int64_t> left_out_of_map(Transaction& transaction,
                                                 const Question& question) {
  const auto ids = transaction.all<std::int64_t>(left_out_sql, question.id);
  return {ids.begin(), ids.end()};
}

/// The number of a side is its place among the group's.
class SideNumbers {
 public:
  explicit SideNumbers(const std::vector<groups::Constituency>& sides) {
    for (const auto& side : sides) {
      if (numbers_.size() == opinion_map::most_sides) return;
      numbers_.emplace(side.id.number, static_cast<SideNumber>(numbers_.size()));
    }
  }
  SideNumber of(std::int64_t side) const {
    const auto found = numbers_.find(side);
    return found == numbers_.end() ? opinion_map::no_side : found->second;
  }

 private:
  std::map<std::int64_t, SideNumber> numbers_;
};

struct SideRow {
  std::int64_t person = 0;
  std::int64_t side = 0;
};

/// One answer of somebody who waits, or nothing where they have none that counts.
struct WaitingRow {
  std::int64_t person = 0;
  std::int64_t side = 0;  // 0: none.
  std::optional<std::int64_t> statement;
  opinion_map::Response response = opinion_map::Response::pass;
};

}  // namespace

// Answer: 1 agree, 2 disagree, 3 not sure, 4 rather not say.
constexpr Sql all_responses_sql{
    "SELECT answers.participant_id, answers.statement_id, "
    "CASE answers.answer WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END "
    "FROM participants JOIN answers ON answers.participant_id = participants.id "
    "WHERE participants.question_id = $1 AND answers.answer <> 4"};
constexpr Sql all_sides_sql{
    "SELECT id, constituency_id FROM participants "
    "WHERE question_id = $1 AND constituency_id IS NOT NULL"};
Answers answers_for_map(Transaction& transaction, const Question& question) {
  const auto left_out = left_out_of_map(transaction, question);
  const SideNumbers numbers(groups::constituencies(transaction, question.group));
  std::vector<PersonSide> sides;
  for (const SideRow& row : transaction.all<SideRow>(all_sides_sql, question.id)) {
    sides.push_back({row.person, numbers.of(row.side)});
  }
  std::vector<GivenResponse> given;
  transaction.each<GivenResponse>(
      all_responses_sql,
      [&](GivenResponse&& response) {
        if (!left_out.contains(response.statement)) given.push_back(response);
      },
      question.id);
  return opinion_map::answers_of(std::move(given), sides);
}

constexpr auto waiting_rows_text = keys_text(
    "SELECT participants.id, COALESCE(participants.constituency_id, 0), answers.statement_id, "
    "CASE answers.answer WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END "
    "FROM participants LEFT JOIN answers "
    "ON answers.participant_id = participants.id AND answers.answer <> 4 "
    "WHERE participants.id IN ",
    " ORDER BY participants.id, answers.statement_id");
constexpr Sql waiting_rows_sql{waiting_rows_text.data()};
static std::vector<WaitingRow> waiting_rows(Transaction& transaction,
                                            const std::vector<WaitingPerson>& waiting) {
  std::vector<Id<Participant>> participants;
  for (const WaitingPerson& one : waiting) participants.push_back(one.participant);
  return rows_of_keys<WaitingRow>(transaction, waiting_rows_sql, participants);
}

namespace {

/// False for somebody who took all their answers back: the engine forgets nobody.
bool replace_rows(Answers& answers, const std::vector<WaitingRow>& rows,
                  const std::unordered_set<std::int64_t>& left_out, const SideNumbers& numbers) {
  for (auto row = rows.begin(); row != rows.end();) {
    const WaitingRow& person = *row;
    std::vector<GivenResponse> given;
    for (; row != rows.end() && row->person == person.person; ++row) {
      if (!row->statement || left_out.contains(*row->statement)) continue;
      given.push_back({row->person, *row->statement, row->response});
    }
    if (!given.empty()) {
      opinion_map::replace_row(answers, person.person, numbers.of(person.side), given);
    } else if (std::ranges::binary_search(answers.people, person.person)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool bring_up_to_date(Transaction& transaction, const Question& question,
                      const std::vector<WaitingPerson>& waiting, Answers& answers) {
  // Each row that is replaced moves those behind it; many are quicker read with all others.
  constexpr std::size_t one_in = 8;
  if (waiting.size() > std::max(keys_at_a_time, answers.people.size() / one_in)) return false;
  const auto left_out = left_out_of_map(transaction, question);
  const SideNumbers numbers(groups::constituencies(transaction, question.group));
  return replace_rows(answers, waiting_rows(transaction, waiting), left_out, numbers);
}

}  // namespace alongside::opinions
