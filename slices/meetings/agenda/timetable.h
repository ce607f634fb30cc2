// When each item of an agenda has its turn. Nobody sits for more than an hour without a break of
// ten minutes ("Meetings people can use": a break past each hour); breaks come by themselves.
#pragma once

#include <cstdint>
#include <vector>

namespace alongside::meetings {

inline constexpr std::int64_t most_minutes_without_break = 60;
inline constexpr std::int64_t break_minutes = 10;
/// After so much an item that does not fit begins after a break, rather than being cut in two.
inline constexpr std::int64_t fewest_minutes_before_break = 30;

struct PlannedItem {
  std::int64_t number = 0;
  std::int64_t minutes = 0;
};

struct TimetableLine {
  std::int64_t item = 0;  // 0: a break.
  std::int64_t from = 0;  // Minutes from the beginning of the meeting.
  std::int64_t minutes = 0;
  bool goes_on = false;  // The same item, after a break.
};

struct Timetable {
  std::vector<TimetableLine> lines;
  std::int64_t minutes = 0;  // With breaks.
  std::int64_t breaks = 0;

  /// By how much the agenda is too long for a meeting of `length` minutes; 0 where it fits.
  std::int64_t over(std::int64_t length) const { return minutes > length ? minutes - length : 0; }
};

/// In the order of `items`.
Timetable timetable_of(const std::vector<PlannedItem>& items);

}  // namespace alongside::meetings
