#include "slices/fates/published/fates_csv.h"

#include <gtest/gtest.h>

namespace alongside::fates::fates_csv_test {
namespace {

TEST(FatesTable, WritesARowAndDefusesFormulas) {
  std::string table = table_heading();
  const Instant day = std::chrono::sys_days(std::chrono::year(2026) / 3 / 9);
  append_row(table, {.title = "=1+1",
                     .text = "@SUM(A1), \"seats\"",
                     .state = State::under_way,
                     .percent = 40,
                     .asked_whom = "-x",
                     .reason = "+ two of five\nare there",
                     .said_on = noon_of(day),
                     .late = true});
  append_row(table, {.title = "Q", .text = "S"});
  EXPECT_EQ(table,
            "question,statement,what_became_of_it,percent,who_was_asked,reason,day,late\r\n"
            "'=1+1,\"'@SUM(A1), \"\"seats\"\"\",under_way,40,'-x,\"'+ two of five\nare there\","
            "2026-03-09,yes\r\n"
            "Q,S,not_looked_at,,,,,\r\n");
}

}  // namespace
}  // namespace alongside::fates::fates_csv_test
