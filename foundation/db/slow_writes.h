// Writes that hold others up. On SQLite there is one writer, so what one write takes all others
// wait for; on PostgreSQL a long one makes others run again.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace alongside {

/// What takes longer is logged, and goes in batches.
inline constexpr std::chrono::milliseconds longest_write{50};

/// What the log calls this thread's writes from now on: the pattern of a route or the kind of a
/// job, never a value that a person gave. `Database::write` takes it along to the thread that
/// writes; the body of `submit_write` says it itself.
void name_writes(std::string_view name);
std::string_view name_of_writes();

/// `listener` is called from the thread that wrote, with each write that took longer; its name is
/// empty where nobody gave one. There is one listener; before the first write of a server.
using SlowWriteListener =
    std::function<void(std::string_view name, std::chrono::milliseconds took)>;
void on_slow_write(SlowWriteListener listener);

namespace detail {

/// Around the body of one write, on the thread that writes.
class TimedWrite {
 public:
  TimedWrite();
  ~TimedWrite();
  TimedWrite(const TimedWrite&) = delete;
  TimedWrite& operator=(const TimedWrite&) = delete;

 private:
  std::chrono::steady_clock::time_point began_;
};

}  // namespace detail
}  // namespace alongside
