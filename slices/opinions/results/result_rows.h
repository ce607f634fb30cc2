// Which people a question's results count together, and when answers come into the results.
//
// Results are published: what everybody sees changes only when a row takes in the new answers of
// at least three of its people at once (decision 0016). Whoever keeps one page and compares it with
// the next has the sum of three people, never one. Rows:
//
//   A side that can fill a row (as many members, or answers, as its row must have to be shown) is
//   a row of its own. Sides too small for it are counted together; where that is too few as well,
//   with the smallest row there is. A row that was once published keeps its sides, and sides that
//   come later are rows of their own or join one.
//
// So no row is ever split: taking the parts from the whole would show what was hidden.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/opinions/results/suppression.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// New answers of so many people of a row, or more, come into the results together.
inline constexpr std::int64_t people_for_new_results = 3;
/// Where only one or two of a row have still to answer, they are waited for so long: alone they
/// could not come in later.
inline constexpr Instant::duration wait_for_the_last = std::chrono::hours(24);
/// As long are those waited for who answered some statements and not all yet, for the same reason.
inline constexpr Instant::duration wait_for_answering = std::chrono::minutes(10);

/// People without a side are the side with the id 0.
using SideId = Id<groups::Constituency>;

struct SideSituation {
  SideId side;
  std::int64_t members = 0;       // Of the group, now.
  std::int64_t participants = 0;  // Who answered anything.
  std::int64_t waiting = 0;       // Of those, whose answers changed since they came in.
  std::int64_t answering = 0;     // Of those, who have not answered every statement.
  std::optional<SideId> row;      // The row that it was published with: named by its first side.
};

struct ResultRow {
  std::vector<SideId> sides;
  std::int64_t members = 0, participants = 0, waiting = 0, answering = 0;
};

struct QuestionSituation {
  std::vector<SideSituation> sides;  // In the order of the group; those without a side last.
  Showing showing = Showing::from_three;
  bool closed = false;
};

/// The rows of sides of which anybody answered.
std::vector<ResultRow> result_rows(const QuestionSituation& question);

/// How long its new answers wait still, at most; none: they come in now. Nothing while too few
/// people gave any.
std::optional<Instant::duration> wait_of(const ResultRow& row, const QuestionSituation& question);

}  // namespace alongside::opinions
