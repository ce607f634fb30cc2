// What notices of access needs read.
#pragma once

#include <vector>

#include "foundation/rooms/notice_kind.h"

namespace alongside::needs {

std::vector<NoticeKind> needs_notice_kinds();

}  // namespace alongside::needs
