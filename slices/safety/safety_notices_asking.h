// What notices about safety read.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"

namespace alongside::safety {

std::vector<NoticeKind> safety_notice_kinds();

}  // namespace alongside::safety
