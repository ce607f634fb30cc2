// The ways to decide, each in a few sentences and with a small picture.
#pragma once

#include <vector>

#include "foundation/html/components.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions::pages {

/// In the order in which they are offered.
std::vector<DecisionMethod> methods_offered();

/// A heading of `level`, a picture, and what it is.
void method_explained(Html& html, DecisionMethod method, int level);

}  // namespace alongside::decisions::pages
