// Names of people who were here before names were compared by how they look.
#pragma once

#include "foundation/work/jobs.h"

namespace alongside::people {

/// Reckons what each name looks like, and its name to sign in with anew.
JobKind look_alike_job();

}  // namespace alongside::people
