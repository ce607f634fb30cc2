// What people are told of meetings. The number is that of the meeting, the occasion how often it
// was changed by then.
#pragma once

#include <chrono>
#include <string_view>

#include "foundation/base/notice.h"

namespace alongside::meetings {

inline constexpr NoticeName meeting_arranged{"meetings_arranged"};
inline constexpr NoticeName meeting_moved{"meetings_moved"};
inline constexpr NoticeName meeting_called_off{"meetings_called_off"};
/// To those who did not say that they cannot take part.
inline constexpr NoticeName meeting_tomorrow{"meetings_tomorrow"};

inline constexpr auto reminded_before = std::chrono::hours(24);

/// The job that reminds; its number is that of the meeting.
inline constexpr std::string_view reminding = "meeting_reminders";
/// The job that tidies when a meeting is over.
inline constexpr std::string_view meeting_ending = "meeting_endings";

}  // namespace alongside::meetings
