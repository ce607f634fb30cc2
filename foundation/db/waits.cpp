#include "foundation/db/waits.h"

#include <atomic>

namespace alongside {
namespace {

struct Waits {
  std::atomic<std::uint64_t> count{0}, microseconds{0};

  void add(detail::WaitClock::time_point since) {
    const auto waited =
        std::chrono::duration_cast<std::chrono::microseconds>(detail::WaitClock::now() - since);
    count.fetch_add(1, std::memory_order_relaxed);
    microseconds.fetch_add(static_cast<std::uint64_t>(waited.count()), std::memory_order_relaxed);
  }
  double seconds() const { return static_cast<double>(microseconds.load()) / 1e6; }
};

Waits reads, writes;
std::atomic<std::int64_t> writes_waiting{0};

}  // namespace

DatabaseWaits database_waits() {
  return {.reads = reads.count,
          .read_wait_seconds = reads.seconds(),
          .writes = writes.count,
          .write_wait_seconds = writes.seconds(),
          .writes_waiting = writes_waiting};
}

namespace detail {

void count_read_wait(WaitClock::time_point since) {
  reads.add(since);
}

void count_write_asked() {
  writes_waiting.fetch_add(1, std::memory_order_relaxed);
}

void count_write_turn(WaitClock::time_point since) {
  writes_waiting.fetch_sub(1, std::memory_order_relaxed);
  writes.add(since);
}

}  // namespace detail
}  // namespace alongside
