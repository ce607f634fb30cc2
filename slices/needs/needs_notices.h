// What people are told about access needs. The number is that of the person. What a notice reads
// tells nothing of what they need.
#pragma once

#include "foundation/base/notice.h"

namespace alongside::needs {

/// To somebody whose needs were last looked at a year ago.
inline constexpr NoticeName still_right{"needs_still_right"};

}  // namespace alongside::needs
