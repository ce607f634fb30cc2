// Parts of pages of meetings: when and where one is.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/html.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings::pages {

/// By the clocks of the meeting's place.
std::string when_text(const Words& words, const Meeting& meeting);
/// When, also by the reader's own clock where it goes differently; how long; where.
void when_and_where(Html& html, const Meeting& meeting, const std::string& own_zone);

/// "14:30", as many minutes after the beginning, by the clocks of the meeting's place.
std::string clock_text(const Meeting& meeting, std::int64_t minutes_later);

}  // namespace alongside::meetings::pages
