#include "slices/meetings/agenda/timetable.h"

#include <gtest/gtest.h>

#include <map>

#include "foundation/base/random.h"

namespace alongside::meetings::timetable_test {
namespace {

TEST(Timetable, AddsUp) {
  const Timetable table = timetable_of({{1, 20}, {2, 30}});
  ASSERT_EQ(table.lines.size(), 2U);
  EXPECT_EQ(table.lines[1].from, 20);
  EXPECT_EQ(table.minutes, 50);
  EXPECT_EQ(table.breaks, 0);
  EXPECT_EQ(table.over(45), 5);
  EXPECT_EQ(table.over(50), 0);
  EXPECT_TRUE(timetable_of({}).lines.empty());
}

TEST(Timetable, ABreakComesBeforeWhatDoesNotFitTheHour) {
  const Timetable table = timetable_of({{1, 40}, {2, 30}});
  ASSERT_EQ(table.lines.size(), 3U);
  EXPECT_EQ(table.lines[1].item, 0);
  EXPECT_EQ(table.lines[1].from, 40);
  EXPECT_EQ(table.lines[2].from, 50);
  EXPECT_EQ(table.minutes, 80);
}

TEST(Timetable, WhatIsLongIsCutByABreak) {
  const Timetable table = timetable_of({{1, 20}, {2, 90}});
  ASSERT_EQ(table.lines.size(), 4U);
  EXPECT_EQ(table.lines[1].minutes, 40);
  EXPECT_EQ(table.lines[2].item, 0);
  EXPECT_EQ(table.lines[3].minutes, 50);
  EXPECT_TRUE(table.lines[3].goes_on);
}

TEST(Timetable, AWholeHourNeedsNoBreakAtItsEnd) {
  EXPECT_EQ(timetable_of({{1, 60}}).breaks, 0);
  EXPECT_EQ(timetable_of({{1, 60}, {2, 1}}).breaks, 1);
}

/// What holds of every agenda.
void expect_fair(const std::vector<PlannedItem>& items) {
  const Timetable table = timetable_of(items);
  std::map<std::int64_t, std::int64_t> given;
  std::int64_t at = 0, without_break = 0;
  for (const TimetableLine& line : table.lines) {
    EXPECT_EQ(line.from, at);
    at += line.minutes;
    if (line.item == 0) {
      EXPECT_GT(without_break, 0) << "two breaks in a row, or one at the beginning";
      EXPECT_EQ(line.minutes, break_minutes);
      without_break = 0;
    } else {
      without_break += line.minutes;
      given[line.item] += line.minutes;
    }
    EXPECT_LE(without_break, most_minutes_without_break);
  }
  EXPECT_EQ(at, table.minutes);
  EXPECT_TRUE(table.lines.empty() || table.lines.back().item != 0) << "a break at the end";
  for (const PlannedItem& item : items) EXPECT_EQ(given[item.number], item.minutes);
}

TEST(Timetable, NobodySitsMoreThanAnHourWhateverTheAgenda) {
  Random random(7);
  for (int round = 0; round < 2'000; ++round) {
    std::vector<PlannedItem> items;
    const auto count = random.below(12);
    for (std::uint64_t n = 0; n < count; ++n) {
      items.push_back(
          {static_cast<std::int64_t>(n) + 1, static_cast<std::int64_t>(random.below(240)) + 1});
    }
    expect_fair(items);
  }
}

}  // namespace
}  // namespace alongside::meetings::timetable_test
