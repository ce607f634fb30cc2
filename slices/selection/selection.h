// The draw of a panel: all that other slices may include.
#pragma once

#include "foundation/base/id.h"

namespace alongside::selection {

/// One draw of a group, from its pool to the places that are taken.
struct Selection;

}  // namespace alongside::selection
