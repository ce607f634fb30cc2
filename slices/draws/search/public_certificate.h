// The certificate of a lottery as it is published: people are their places in the pool, and the
// pool's column is `id`, that of panels.csv.
#pragma once

#include <string>

#include "slices/draws/draw_record.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

std::string public_certificate(const Draw& selection, const lottery::Pool& pool,
                               const lottery::Certificate& certificate);

}  // namespace alongside::draws
