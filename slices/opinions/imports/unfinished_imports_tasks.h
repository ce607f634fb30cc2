// The job that clears away what imports left that never came to their end (conversation_storage.h).
#pragma once

#include "foundation/work/jobs.h"

namespace alongside::opinions {

JobKind unfinished_imports_job();

}  // namespace alongside::opinions
