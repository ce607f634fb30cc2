#include "foundation/words/time_zone.h"

#include <date/tz.h>

#include <algorithm>
#include <atomic>

#include "foundation/base/stop.h"
#include "foundation/words/own_time_zone.h"

namespace alongside {
namespace {

std::atomic<const date::time_zone*> zone_in_use{nullptr};

const date::time_zone* find_zone(std::string_view name) {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    throw CommandProblem("the time zone \"" + std::string(name) +
                         "\" is not known here: write it like Europe/London");
  }
}

const date::time_zone& zone() {
  const date::time_zone* zone = zone_in_use.load(std::memory_order_acquire);
  if (zone == nullptr) {
    zone = find_zone("Europe/London");
    zone_in_use.store(zone, std::memory_order_release);
  }
  return *zone;
}

/// How far the wall clock is from UTC, kept as long as it holds: a page asks for many moments of
/// one season, and the library's answer costs more than all the rest of writing a date.
std::chrono::seconds offset_at(date::sys_seconds at) {
  struct Known {
    const date::time_zone* zone = nullptr;
    date::sys_seconds begin, end;
    std::chrono::seconds offset{0};
  };
  static thread_local Known known;
  const date::time_zone& here = zone();
  if (known.zone != &here || at < known.begin || at >= known.end) {
    const date::sys_info info = here.get_info(at);
    known = {.zone = &here, .begin = info.begin, .end = info.end, .offset = info.offset};
  }
  return known.offset;
}

date::year_month_day date_of(const LocalTime& local) {
  return date::year(local.year) / date::month(static_cast<unsigned>(local.month)) /
         date::day(static_cast<unsigned>(local.day));
}

LocalTime written_out(date::local_seconds local) {
  const auto day = date::floor<date::days>(local);
  const date::year_month_day date{day};
  const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day).count();
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day())),
          .hour = static_cast<int>(minutes / 60),
          .minute = static_cast<int>(minutes % 60)};
}

bool in_range(const LocalTime& local) {
  return local.year >= 1 && local.year <= 9999 && local.month >= 1 && local.month <= 12 &&
         local.day >= 1 && local.day <= 31 && date_of(local).ok() && local.hour >= 0 &&
         local.hour <= 23 && local.minute >= 0 && local.minute <= 59;
}

}  // namespace

void set_time_zone(std::string_view name) {
  zone_in_use.store(find_zone(name), std::memory_order_release);
}

LocalTime local_time(Instant instant) {
  const auto at = std::chrono::floor<std::chrono::seconds>(instant);
  return written_out(date::local_seconds((at + offset_at(at)).time_since_epoch()));
}

namespace {

std::optional<Instant> moment_in(const LocalTime& local, const date::time_zone& zone) {
  if (!in_range(local)) return std::nullopt;
  const date::local_seconds wall = date::local_days(date_of(local)) +
                                   std::chrono::hours(local.hour) +
                                   std::chrono::minutes(local.minute);
  // `earliest`: of an hour that comes twice the first; a skipped hour is when the clock moves on.
  return Instant(zone.to_sys(wall, date::choose::earliest));
}

}  // namespace

std::optional<Instant> instant_of(const LocalTime& local) {
  return moment_in(local, zone());
}

const std::vector<std::string>& time_zone_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& one : date::get_tzdb().zones) {
      // Continents with their places; the rest are old names and offsets.
      const std::string& name = one.name();
      if (name.find('/') == std::string::npos || name.starts_with("Etc/")) continue;
      if (name.starts_with("US/") || name.starts_with("SystemV/")) continue;
      if (name.starts_with("posix/") || name.starts_with("right/")) continue;
      all.push_back(name);
    }
    std::ranges::sort(all);
    return all;
  }();
  return names;
}

bool is_time_zone(std::string_view name) {
  return std::ranges::binary_search(time_zone_names(), name);
}

namespace {

const date::time_zone& zone_of(std::string_view name) {
  return is_time_zone(name) ? *date::locate_zone(name) : zone();
}

}  // namespace

std::optional<Instant> instant_of(const LocalTime& local, std::string_view zone) {
  return moment_in(local, zone_of(zone));
}

LocalTime local_time(Instant instant, std::string_view zone) {
  return written_out(zone_of(zone).to_local(std::chrono::floor<std::chrono::seconds>(instant)));
}

Instant moment_on(Instant now, int days_later, std::int64_t minute, std::string_view zone) {
  const date::time_zone& here = zone_of(zone);
  const auto today =
      date::floor<date::days>(here.to_local(std::chrono::floor<std::chrono::seconds>(now)));
  return Instant(here.to_sys(
      date::local_seconds(today + date::days(days_later)) + std::chrono::minutes(minute),
      date::choose::earliest));
}

int weekday(const LocalTime& local) {
  return static_cast<int>(date::weekday(date::sys_days(date_of(local))).iso_encoding());
}

}  // namespace alongside
