// How far something has come, as a bar; the numbers are read aloud.
#pragma once

#include <cstdint>

#include "foundation/html/html.h"

namespace alongside::html {

/// Nothing where `of` is 0.
void progress(Html& html, const Text& label, std::int64_t done, std::int64_t of);

}  // namespace alongside::html
