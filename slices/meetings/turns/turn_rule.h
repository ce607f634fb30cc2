// Whose turn comes next: a suggestion that everybody can read and reckon for themselves. It is told
// neither how somebody takes their turn (spoken, signed, typed, through somebody else, read out)
// nor who anybody is, so neither can matter.
//
// Of those who wait:
//   1. who was overtaken `most_overtaken` times by people who asked later: nobody waits for ever;
//   2. points of order, then direct answers;
//   3. who has not had a turn on this item;
//   4. who counts for the side that has had less time; without a side somebody stands in the
//   middle;
//   5. who asked first.
// Nobody who does not wait is ever suggested, and asking and passing leaves no trace.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace alongside::meetings {

inline constexpr std::int64_t most_overtaken = 4;

enum class TurnSort : std::int64_t { ordinary = 0, direct_answer = 1, point_of_order = 2 };

struct AskedTurn {
  std::int64_t number = 0;  // Rising: the order in which they asked.
  std::int64_t person = 0;
  std::int64_t side = 0;  // 0: none that counts here.
  TurnSort sort = TurnSort::ordinary;
};

struct TakenTurn {
  std::int64_t number = 0;
  std::int64_t person = 0;
  std::int64_t side = 0;
  bool on_this_item = false;
  std::int64_t seconds = 0;
};

/// The number of the turn; nothing where nobody waits.
std::optional<std::int64_t> suggested_turn(const std::vector<AskedTurn>& waiting,
                                           const std::vector<TakenTurn>& taken);

/// How often turns that were asked for later began before this one.
std::int64_t times_overtaken(const AskedTurn& turn, const std::vector<TakenTurn>& taken);

}  // namespace alongside::meetings
