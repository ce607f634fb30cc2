// Whose turn it would be to lead a meeting, or to write its notes: what goes round does not stay
// with those who always do it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace alongside::meetings {

/// One meeting of the past and somebody who did it there, by their number.
struct DidIt {
  std::int64_t meeting = 0;  // Later ones have larger numbers.
  std::int64_t person = 0;
};

/// Names, to show; "" where nobody said that they come.
struct RoundNames {
  std::string lead, pen;
};

/// Of those who come to `meeting`: who did it least often; of those, whose last time is longest
/// ago. Where several never did, the meeting's number draws one of them, so that it is not always
/// whoever stands first in a list. Nobody where nobody comes.
std::optional<std::int64_t> whose_turn_it_is(std::vector<std::int64_t> coming,
                                             const std::vector<DidIt>& before,
                                             std::int64_t meeting);

}  // namespace alongside::meetings
