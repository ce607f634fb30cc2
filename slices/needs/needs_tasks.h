// Each year people are asked if what they said they need is still right.
#pragma once

#include "foundation/work/jobs.h"

namespace alongside::needs {

/// The kind of job; its number is that of a person.
inline constexpr std::string_view asking_again = "needs_asking";
JobKind asking_again_job();

}  // namespace alongside::needs
