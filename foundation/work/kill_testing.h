// What the kill test and its nodes agree on.
#pragma once

#include <string_view>

#include "foundation/work/jobs.h"

namespace alongside::kill_test {

inline constexpr std::string_view kind = "kill_test";
inline constexpr int parts = 2;  // Of each job, before its effect.

}  // namespace alongside::kill_test
