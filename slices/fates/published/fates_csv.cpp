#include "slices/fates/published/fates_csv.h"

#include "foundation/base/csv.h"

namespace alongside::fates {
namespace {

std::string two(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day_of(Instant instant) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
  return std::to_string(int{day.year()}) + "-" + two(unsigned{day.month()}) + "-" +
         two(unsigned{day.day()});
}

}  // namespace

std::string table_heading() {
  std::string table;
  append_csv_row(table, {"question", "statement", "what_became_of_it", "percent", "who_was_asked",
                         "reason", "day", "late"});
  return table;
}

void append_row(std::string& table, const TableRow& row) {
  append_csv_row(table,
                 {row.title, row.text, std::string(name_of(row.state)),
                  row.percent ? std::to_string(*row.percent) : "", row.asked_whom, row.reason,
                  row.said_on ? day_of(*row.said_on) : "", row.late ? "yes" : ""},
                 CsvFormulas::defuse);
}

}  // namespace alongside::fates
