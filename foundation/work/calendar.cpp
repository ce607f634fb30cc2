#include "foundation/work/calendar.h"

#include "foundation/words/time_zone.h"

namespace alongside {

Calendar each_day_at(int hour, int minute) {
  return [hour, minute](Instant after) {
    // Noon of a day and 24 hours later is never two days later, whatever the clock does.
    LocalTime day = local_time(after);
    day.hour = hour;
    day.minute = minute;
    auto due = instant_of(day).value_or(after);
    if (due > after) return due;
    day.hour = 12;
    day.minute = 0;
    LocalTime next = local_time(instant_of(day).value_or(after) + std::chrono::hours(24));
    next.hour = hour;
    next.minute = minute;
    due = instant_of(next).value_or(after);
    return due > after ? due : after + std::chrono::hours(24);
  };
}

Calendar every_minutes(int minutes) {
  return [step = std::chrono::minutes(minutes)](Instant after) {
    const auto hour = std::chrono::floor<std::chrono::hours>(after);
    return Instant(hour + (((after - hour) / step) + 1) * step);
  };
}

}  // namespace alongside
