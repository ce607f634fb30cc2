// What members are told of draws; the occasion is the round.
#pragma once

#include "foundation/base/notice.h"

namespace alongside::draws {

inline constexpr NoticeName draw_published{"draws_published"};
inline constexpr NoticeName draw_drawn{"draws_drawn"};

}  // namespace alongside::draws
