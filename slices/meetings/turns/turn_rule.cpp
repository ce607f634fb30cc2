#include "slices/meetings/turns/turn_rule.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace alongside::meetings {
namespace {

/// Times of sides, each multiplied by how many sides there are, so that their mean is whole.
class TimesOfSides {
 public:
  TimesOfSides(const std::vector<AskedTurn>& waiting, const std::vector<TakenTurn>& taken) {
    for (const AskedTurn& one : waiting) note(one.side, 0);
    for (const TakenTurn& one : taken) note(one.side, one.seconds);
  }

  std::int64_t of(std::int64_t side) const {
    const auto found = seconds_.find(side);
    if (found != seconds_.end()) return found->second * static_cast<std::int64_t>(seconds_.size());
    return sum_;
  }

 private:
  void note(std::int64_t side, std::int64_t seconds) {
    if (side == 0) return;
    seconds_[side] += seconds;
    sum_ += seconds;
  }

  std::map<std::int64_t, std::int64_t> seconds_;
  std::int64_t sum_ = 0;
};

bool had_a_turn(const AskedTurn& turn, const std::vector<TakenTurn>& taken) {
  return std::ranges::any_of(
      taken, [&](const TakenTurn& one) { return one.on_this_item && one.person == turn.person; });
}

int place_of_sort(TurnSort sort) {
  return sort == TurnSort::point_of_order ? 0 : sort == TurnSort::direct_answer ? 1 : 2;
}

}  // namespace

std::int64_t times_overtaken(const AskedTurn& turn, const std::vector<TakenTurn>& taken) {
  return std::ranges::count_if(taken,
                               [&](const TakenTurn& one) { return one.number > turn.number; });
}

std::optional<std::int64_t> suggested_turn(const std::vector<AskedTurn>& waiting,
                                           const std::vector<TakenTurn>& taken) {
  if (waiting.empty()) return std::nullopt;
  const TimesOfSides times(waiting, taken);
  const auto place = [&](const AskedTurn& turn) {
    if (times_overtaken(turn, taken) >= most_overtaken) {
      return std::tuple(0, 0, 0, std::int64_t{0}, turn.number);
    }
    return std::tuple(1, place_of_sort(turn.sort), had_a_turn(turn, taken) ? 1 : 0,
                      times.of(turn.side), turn.number);
  };
  return std::ranges::min_element(waiting, {}, place)->number;
}

}  // namespace alongside::meetings
