// How long this process waited for its database, since the start: for /metrics.
#pragma once

#include <chrono>
#include <cstdint>

namespace alongside {

struct DatabaseWaits {
  std::uint64_t reads = 0;          // That waited for a connection, or found one free.
  double read_wait_seconds = 0;     // All together.
  std::uint64_t writes = 0;         // Whose turn came.
  double write_wait_seconds = 0;    // From asked for to their turn, all together.
  std::int64_t writes_waiting = 0;  // Just now.
};
DatabaseWaits database_waits();

namespace detail {

using WaitClock = std::chrono::steady_clock;
void count_read_wait(WaitClock::time_point since);
void count_write_asked();
void count_write_turn(WaitClock::time_point since);

}  // namespace detail
}  // namespace alongside
