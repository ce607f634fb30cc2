#include "slices/meetings/running/run.h"

namespace alongside::meetings {

using namespace std::chrono_literals;

bool may_begin(const Meeting& meeting, Instant now) {
  return !meeting.is_off() && now >= meeting.begins_at - 1h && now < meeting.ends_at() + 24h;
}

bool may_steer(const Run& run, Id<people::Person> person) {
  return run.is_on() && run.lead_by == person;
}

}  // namespace alongside::meetings
