// Days, months and years as people write them with digits ("2026-11-30", "30.11.2026", "11/2026"),
// or with English names of months ("30 Nov 2026", "Nov-26").
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace alongside::charting {

enum class DayOrder { day_first, month_first };

struct WrittenDay {
  std::chrono::sys_days day;  // The first of a month or a year where no more is written.
  std::string when;           // "2026-11-30", "2026-11" or "2026".
  /// "03/04/2026": another day in the other order.
  bool depends_on_order = false;
};

/// Nothing where there is no such day. A time behind a day is passed over.
std::optional<WrittenDay> written_day(std::string_view text, DayOrder order);

/// Whether it is made as a day with digits is, such as "31/02/2026": a slip rather than a name.
bool looks_like_day(std::string_view text);

}  // namespace alongside::charting
