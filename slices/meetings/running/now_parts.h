// The live part of a meeting's page.
#pragma once

#include "foundation/html/html.h"
#include "slices/meetings/running/now_pages.h"

namespace alongside::meetings::pages {

void live_content(Html& html, const NowLive& live);

/// "signs"; "(a short answer)".
Message said_of(TurnWay way);
Message said_of(TurnSort sort);

}  // namespace alongside::meetings::pages
