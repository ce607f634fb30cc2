// The page of results and its live part.
#pragma once

#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/results/results.h"

namespace alongside::opinions {

inline constexpr std::size_t results_on_page = 50;
/// The place that the event stream replaces.
inline constexpr std::string_view live_results_id = "results";

struct ResultsPage {
  const groups::Member& member;
  ResultsForMember found;
  std::int64_t page = 1;
  Instant now{};

  /// Only somebody who answered every statement may watch all tallies move.
  bool live() const {
    return page == 1 && found.access == ResultsAccess::all && !is_closed(found.question, now);
  }
};
std::string results_page(const html::Frame& frame, const ResultsPage& data);

/// What the event stream sends: the same for everybody.
std::string live_results(const Words& words, const Question& question, const Results& results);
/// Instead of it, when there is a statement that those who listen have not answered.
std::string live_results_wait(const Words& words, const Question& question);

}  // namespace alongside::opinions
