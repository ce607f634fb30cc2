// The live part of results (live_topics.h).
#pragma once

#include "foundation/http/live.h"
#include "slices/opinions/live_topics.h"

namespace alongside::opinions {

LiveTopic results_live_topic();

}  // namespace alongside::opinions
