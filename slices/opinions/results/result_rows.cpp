#include "slices/opinions/results/result_rows.h"

#include <algorithm>

namespace alongside::opinions {
namespace {

void add_side(ResultRow& row, const SideSituation& side) {
  row.sides.push_back(side.side);
  row.members += side.members;
  row.participants += side.participants;
  row.waiting += side.waiting;
  row.answering += side.answering;
}

std::int64_t size_of(std::int64_t members, std::int64_t participants, bool closed) {
  return closed ? participants : std::max(members, participants);
}

/// Those that were published together.
std::vector<ResultRow> published_rows(const QuestionSituation& question) {
  std::vector<ResultRow> rows;
  std::vector<SideId> names;
  for (const SideSituation& side : question.sides) {
    if (!side.row) continue;
    const auto place =
        static_cast<std::size_t>(std::ranges::find(names, *side.row) - names.begin());
    if (place == names.size()) {
      names.push_back(*side.row);
      rows.emplace_back();
    }
    add_side(rows[place], side);
  }
  return rows;
}

void join_smallest(std::vector<ResultRow>& rows, const std::vector<SideSituation>& sides,
                   bool closed) {
  const auto smallest = std::ranges::min_element(rows, {}, [&](const ResultRow& row) {
    return size_of(row.members, row.participants, closed);
  });
  for (const SideSituation& side : sides) add_side(*smallest, side);
}

}  // namespace

std::vector<ResultRow> result_rows(const QuestionSituation& question) {
  const std::int64_t enough = fewest_shown(question.showing);
  std::vector<ResultRow> rows = published_rows(question);
  std::vector<SideSituation> small;
  ResultRow together;
  for (const SideSituation& side : question.sides) {
    if (side.row || side.participants == 0) continue;
    if (size_of(side.members, side.participants, question.closed) >= enough) {
      add_side(rows.emplace_back(), side);
    } else {
      small.push_back(side);
      add_side(together, side);
    }
  }
  if (small.empty()) return rows;
  const bool fill_a_row =
      size_of(together.members, together.participants, question.closed) >= enough;
  if (rows.empty() || fill_a_row) {
    rows.push_back(together);
  } else {
    join_smallest(rows, small, question.closed);
  }
  return rows;
}

std::optional<Instant::duration> wait_of(const ResultRow& row, const QuestionSituation& question) {
  const bool enough =
      row.waiting >= people_for_new_results && row.participants >= fewest_shown(question.showing);
  if (!enough) return std::nullopt;
  if (question.closed) return Instant::duration{};
  const std::int64_t to_come = row.members - row.participants;
  if (to_come > 0 && to_come < people_for_new_results) return wait_for_the_last;
  return row.answering > 0 ? wait_for_answering : Instant::duration{};
}

}  // namespace alongside::opinions
