#include "slices/meetings/agenda/timetable.h"

#include <algorithm>

namespace alongside::meetings {
namespace {

class TimetableMaker {
 public:
  void put(const PlannedItem& item) {
    std::int64_t left = item.minutes;
    const bool fits = since_break_ + left <= most_minutes_without_break;
    if (!fits && since_break_ >= fewest_minutes_before_break) pause();
    for (bool goes_on = false; left > 0; goes_on = true) {
      if (since_break_ == most_minutes_without_break) pause();
      const std::int64_t part = std::min(left, most_minutes_without_break - since_break_);
      add({.item = item.number, .from = 0, .minutes = part, .goes_on = goes_on});
      since_break_ += part;
      left -= part;
    }
  }

  Timetable take() && { return std::move(table_); }

 private:
  void pause() {
    add({.item = 0, .from = 0, .minutes = break_minutes, .goes_on = false});
    ++table_.breaks;
    since_break_ = 0;
  }

  void add(TimetableLine line) {
    line.from = table_.minutes;
    table_.minutes += line.minutes;
    table_.lines.push_back(line);
  }

  Timetable table_;
  std::int64_t since_break_ = 0;
};

}  // namespace

Timetable timetable_of(const std::vector<PlannedItem>& items) {
  TimetableMaker maker;
  for (const PlannedItem& item : items) maker.put(item);
  return std::move(maker).take();
}

}  // namespace alongside::meetings
