// The certificate of a lottery as it is published: people are their places in the pool, and the
// pool's column is `id`, that of panels.csv.
#pragma once

#include <string>

#include "slices/lottery/lottery.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

std::string public_certificate(const Selection& selection, const lottery::Pool& pool,
                               const lottery::Certificate& certificate);

}  // namespace alongside::selection
