#include "foundation/words/day_field.h"

#include <chrono>

#include "foundation/base/text.h"
#include "foundation/words/time_zone.h"

namespace alongside {
namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2200;

}  // namespace

std::optional<Instant> end_of_day(std::string_view day_text, std::string_view month_text,
                                  std::string_view year_text) {
  const auto day = whole_number(day_text);
  const auto month = whole_number(month_text);
  const auto year = whole_number(year_text);
  if (!day || !month || !year) return std::nullopt;
  if (*year < first_year || *year > last_year || *month < 1 || *month > 12 || *day < 1 ||
      *day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day named{std::chrono::year(static_cast<int>(*year)),
                                          std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day))};
  if (!named.ok()) return std::nullopt;
  const std::chrono::year_month_day next{std::chrono::sys_days(named) + std::chrono::days(1)};
  return instant_of({.year = static_cast<int>(next.year()),
                     .month = static_cast<int>(static_cast<unsigned>(next.month())),
                     .day = static_cast<int>(static_cast<unsigned>(next.day()))});
}

}  // namespace alongside
