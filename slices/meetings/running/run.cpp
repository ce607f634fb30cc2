#include "slices/meetings/running/run.h"

namespace alongside::meetings {

using namespace std::chrono_literals;

bool may_begin(const Meeting& meeting, Instant now) {
  return !meeting.is_off() && now >= meeting.begins_at - 1h && now < meeting.ends_at() + 24h;
}

std::optional<Instant> may_be_relieved_from(const Run& run) {
  if (!run.lead_by) return std::nullopt;
  return run.lead_seen_at.value_or(run.begun_at) + leader_away;
}

bool may_take_lead(const Run& run, Instant now) {
  if (!run.is_on()) return false;
  const auto from = may_be_relieved_from(run);
  return !from || now >= *from;
}

bool may_take_pen(const Run& run) {
  return !run.notes_agreed_at && (!run.pen_by || !run.is_on());
}

bool may_steer(const Run& run, Id<people::Person> person) {
  return run.is_on() && run.lead_by == person;
}

}  // namespace alongside::meetings
