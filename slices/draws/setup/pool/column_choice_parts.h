// What each column of the people is, to be looked over before anything is kept.
#pragma once

#include "foundation/html/html.h"
#include "slices/draws/setup/pool/pool_pages.h"

namespace alongside::draws {

void column_choice(Html& html, const BringPoolPage& data, const Problems& problems);

}  // namespace alongside::draws
