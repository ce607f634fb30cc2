// What a notice of a draw reads.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"

namespace alongside::draws {

std::vector<NoticeKind> draw_notice_kinds();

}  // namespace alongside::draws
