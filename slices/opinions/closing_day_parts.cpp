#include "slices/opinions/closing_day_parts.h"

#include <chrono>

#include "foundation/base/text.h"
#include "foundation/words/time_zone.h"

namespace alongside::opinions {

std::optional<Instant> closing_instant(const QuestionForm& form) {
  const auto day = whole_number(form.day);
  const auto month = whole_number(form.month);
  const auto year = whole_number(form.year);
  if (!day || !month || !year) return std::nullopt;
  if (*year < 2000 || *year > 2200 || *month < 1 || *month > 12 || *day < 1 || *day > 31) {
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

}  // namespace alongside::opinions
