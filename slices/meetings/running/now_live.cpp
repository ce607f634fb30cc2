#include "slices/meetings/running/now_live.h"

#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/running/now_asking.h"

namespace alongside::meetings {
namespace {

/// By the moment of what happened last the suggestion is as good as by any: only a turn that is on
/// grows meanwhile, and for the rule it counts when it ends.
std::string render_meeting(Read& read, const Words& words, std::int64_t number) {
  const auto meeting = meeting_anywhere(read, {number});
  if (!meeting) return "";
  return pages::live_meeting(words, now_live(read, *meeting, meeting->begins_at));
}

}  // namespace

LiveTopic meeting_live_topic() {
  return {.name = "meetings", .render = render_meeting};
}

}  // namespace alongside::meetings
