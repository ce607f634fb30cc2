// The live topic of a meeting: meetings/NUMBER.
#pragma once

#include "foundation/http/live.h"

namespace alongside::meetings {

LiveTopic meeting_live_topic();

}  // namespace alongside::meetings
