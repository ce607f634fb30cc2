#include <fmt/format.h>

#include <array>
#include <cmath>

#include "foundation/words/formats.h"

namespace alongside {
namespace {

constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string time_of(const LocalTime& local) {
  if (local.hour == 0 && local.minute == 0) return "midnight";
  if (local.hour == 12 && local.minute == 0) return "midday";
  const int hour = local.hour % 12 == 0 ? 12 : local.hour % 12;
  const std::string_view half = local.hour < 12 ? "am" : "pm";
  if (local.minute == 0) return fmt::format("{}{}", hour, half);
  return fmt::format("{}:{:02}{}", hour, local.minute, half);
}

class EnglishFormats final : public Formats {
 public:
  std::string number(std::int64_t number) const override {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t from_end = 3; from_end + sign < digits.size(); from_end += 4) {
      digits.insert(digits.size() - from_end, 1, ',');
    }
    return digits;
  }

  std::string percent(double share) const override {
    return fmt::format("{}%", std::llround(share * 100));
  }

  std::string day(const LocalTime& local) const override {
    return fmt::format("{} {} {} {}", days[static_cast<std::size_t>(weekday(local) - 1)], local.day,
                       months[static_cast<std::size_t>(local.month - 1)], local.year);
  }

  std::string day_and_time(const LocalTime& local) const override {
    return day(local) + " at " + time_of(local);
  }
};

}  // namespace

std::unique_ptr<Formats> english_formats() {
  return std::make_unique<EnglishFormats>();
}

}  // namespace alongside
