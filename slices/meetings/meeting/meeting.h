// A meeting, and what may be said of it. Days and times are read by who asks, as a moment; the
// moment now is an argument.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/meetings/terms.h"

namespace alongside::meetings {

struct Meeting {
  Id<Meeting> id;
  Id<groups::Group> group;
  std::string title, about;
  Instant begins_at{};
  std::int64_t minutes = 0;
  std::string zone;                // "": that of the community.
  std::string place, link, phone;  // "" where there is none.
  std::string uid;
  std::int64_t changes = 0;
  Instant changed_at{};
  std::optional<Instant> called_off_at;
  std::string called_off_why;

  Instant ends_at() const;
  bool is_off() const { return called_off_at.has_value(); }
};

/// As typed, tidied; and the moment that day, time and zone mean, where they mean one.
struct MeetingForm {
  std::string title, about;
  std::string day, month, year, time, minutes;
  std::string zone;
  std::string place, link, phone;
  std::optional<Instant> begins_at;
};

struct NewMeeting {
  std::string title, about;
  Instant begins_at{};
  std::int64_t minutes = 0;
  std::string zone, place, link, phone;
};
Result<NewMeeting> accept_meeting(const MeetingForm& form, Instant now);

/// Of "14:30", "14.30", "2:30pm", "2 pm" or "14": minutes from midnight. Nothing for others.
std::optional<std::int64_t> minute_of_day(std::string_view typed);

Result<std::string> accept_calling_off(const Meeting& meeting, const std::string& why, Instant now);

/// Nothing where a meeting may still be changed.
std::optional<Message> why_not_changed(const Meeting& meeting, Instant now);

/// Words that people say beforehand are shown when it begins, and until then nobody sees that
/// somebody wrote. So it begins when it was planned to once that has passed; and nobody moves it
/// so near that words they would not have written yet are shown at once. Whether there are any does
/// not matter: that would tell. Nothing: it may begin then.
inline constexpr auto nearest_earlier = std::chrono::hours(24);
std::optional<Message> why_not_moved(const Meeting& meeting, Instant begins_at, Instant now);

/// Whether members should hear of a change: other words alone are none.
bool is_moved(const Meeting& before, const NewMeeting& after);

}  // namespace alongside::meetings
