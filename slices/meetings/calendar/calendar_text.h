// Meetings as a calendar program reads them: iCalendar (RFC 5545). Times are in UTC, so that each
// program shows them by its own clock.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"

namespace alongside::meetings {

struct CalendarEvent {
  std::string uid;           // The same for good (RFC 5545, 3.8.4.7).
  std::int64_t changes = 0;  // SEQUENCE: programs take the highest.
  Instant changed_at{}, begins_at{}, ends_at{};
  std::string title, text, place;
  std::string url;  // Of the page; "" for none.
  bool called_off = false;
};

/// A whole file, with CRLF. `name` is that of the calendar; "" for a single event.
std::string calendar_text(const std::vector<CalendarEvent>& events, std::string_view name);

/// `text` as a value of type TEXT: backslash, comma, semicolon and line ends escaped (3.3.11).
std::string escaped_calendar_text(std::string_view text);

/// A content line of 75 octets at most, cut between characters (3.1), with its CRLF.
std::string folded_calendar_line(std::string_view line);

}  // namespace alongside::meetings
