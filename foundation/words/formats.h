// How a language writes numbers, days and times.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "foundation/words/time_zone.h"

namespace alongside {

class Formats {
 public:
  virtual ~Formats() = default;
  Formats(const Formats&) = delete;
  Formats& operator=(const Formats&) = delete;

  virtual std::string number(std::int64_t number) const = 0;
  virtual std::string percent(double share) const = 0;
  virtual std::string day(const LocalTime& local) const = 0;
  virtual std::string day_and_time(const LocalTime& local) const = 0;

 protected:
  Formats() = default;
};

/// As the NHS digital service manual writes them (Content guide, 'Numbers, measurements, dates
/// and time'): "Monday 23 November 2026 at 9:16am", "midday", "midnight".
std::unique_ptr<Formats> english_formats();

/// As ICU writes them in `language`. What ICU needs is made at the first use.
std::unique_ptr<Formats> icu_formats(std::string language);

}  // namespace alongside
