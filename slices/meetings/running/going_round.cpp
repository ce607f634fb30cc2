#include "slices/meetings/running/going_round.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "foundation/base/random.h"

namespace alongside::meetings {

std::optional<std::int64_t> whose_turn_it_is(std::vector<std::int64_t> coming,
                                             const std::vector<DidIt>& before,
                                             std::int64_t meeting) {
  std::ranges::sort(coming);
  Random random(static_cast<std::uint64_t>(meeting));
  std::optional<std::tuple<std::size_t, std::int64_t, std::uint64_t, std::int64_t>> least;
  for (const std::int64_t person : coming) {
    std::set<std::int64_t> meetings;
    for (const DidIt& one : before) {
      if (one.person == person) meetings.insert(one.meeting);
    }
    const std::int64_t last = meetings.empty() ? 0 : *meetings.rbegin();
    const std::tuple rank(meetings.size(), last, random.next(), person);
    if (!least || rank < *least) least = rank;
  }
  if (!least) return std::nullopt;
  return std::get<3>(*least);
}

}  // namespace alongside::meetings
