// Showing what waits: one who looks does it alone.
#pragma once

#include "foundation/html/components.h"

namespace alongside::moderation {

/// `path` is that of the matter.
void show_it(Html& html, const std::string& path);

}  // namespace alongside::moderation
