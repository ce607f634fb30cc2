// When which number of one kind of task runs. No threads and no clock: both are the caller's.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>

#include "foundation/work/node_task.h"

namespace alongside {

/// The pause after a failure; twice as long with each further one.
struct TaskPauses {
  std::chrono::milliseconds first{1000};
  std::chrono::milliseconds longest{std::chrono::minutes(10)};
};

class TaskQueue {
 public:
  using Clock = std::chrono::steady_clock;
  using Time = Clock::time_point;

  explicit TaskQueue(TaskPauses pauses) : pauses_(pauses) {}

  /// A number that waits already waits once. One that runs is run once more.
  void ask(std::int64_t number, Time now);
  struct Taken {
    std::int64_t number = 0;
    std::stop_token asked_again;  // Told where somebody asks for it while it runs.
  };
  /// The number that has waited longest, if one is due: it runs until `finished` or `failed`.
  std::optional<Taken> take(Time now);
  void finished(std::int64_t number, const AfterRun& after, Time now);
  void failed(std::int64_t number, Time now);

  /// When `take` next has something; Time::max() where nothing waits.
  Time next_due() const;
  std::size_t size() const { return jobs_.size(); }

 private:
  static constexpr Time never = Time::max();
  struct Job {
    Time due = never;
    Time not_before{};  // While it rests, or pauses after a failure.
    bool running = false;
    std::stop_source asked_again{std::nostopstate};  // While it runs.
    int failures = 0;    // One after another.
  };

  const TaskPauses pauses_;
  std::map<std::int64_t, Job> jobs_;
};

}  // namespace alongside
