// Worries about somebody's safety: nothing of this slice is for others to use. What somebody wrote
// stays here, and only those whom their group named open it.
#pragma once

#include "slices/groups/groups.h"
