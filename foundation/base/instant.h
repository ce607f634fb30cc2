// Time. Rules never ask the clock: an `Instant` is passed to them.
#pragma once

#include <chrono>
#include <cstdint>

namespace alongside {

/// A moment, UTC, in microseconds since 1970. Databases hold the number as BIGINT.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

inline Instant instant_from_microseconds(std::int64_t microseconds) {
  return Instant{std::chrono::microseconds{microseconds}};
}

inline std::int64_t microseconds_of(Instant instant) { return instant.time_since_epoch().count(); }

/// For `app`, `http` and `work` alone (script/tidy refuses it in rules).
inline Instant clock_now() {
  return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace alongside
