// Work that no request waits for, of one node.
//
// A task of a kind ("maps") has runs with numbers. A write that leaves work for 12 publishes the
// topic `maps/12`, and soon after its commit the task runs with 12, on every node that heard it.
// What waits is also in the database, where `waiting` finds it: at the start of a server, and now
// and then, for what was not heard (a node that was down, a clock that went on, a command line's
// import). So a run must be safe to do twice at once. What is to be done once is a job (jobs.h).
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"

namespace alongside {

/// One run, outside any transaction.
struct TaskRun {
  Database& database;
  std::int64_t number = 0;
  Instant now;           // When it began.
  std::stop_token stop;  // The server ends: a long run asks now and then, and leaves off.
  /// The number was asked for again meanwhile, and runs once more after this. What only makes
  /// something better may be left off for it.
  std::stop_token asked_again;

  std::chrono::steady_clock::duration elapsed() const {
    return std::chrono::steady_clock::now() - began;
  }
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
};

/// What comes after a run that did not throw.
struct AfterRun {
  /// Not again before so much time, whoever asks: for what would take a processor for itself.
  std::chrono::milliseconds rest{0};
  /// Again after so much time, though nobody asks.
  std::optional<std::chrono::milliseconds> again;
};

struct NodeTask {
  std::string_view name;
  /// Runs at the same time, each with another number. Kinds do not wait for each other.
  int threads = 1;
  /// The numbers that wait now. A bounded list; the others are asked for later.
  std::function<std::vector<std::int64_t>(Read&, Instant now)> waiting;
  /// What it throws is logged; it runs again later, with growing pauses.
  std::function<AfterRun(const TaskRun&)> run;
};

/// Runs what waits at `now`, and what comes of it, until nothing is left to do: for tests, on this
/// thread. It does not rest; for what runs again by itself it puts the clock on. Throws what a run
/// throws.
void run_all_waiting(Database& database, const std::vector<NodeTask>& tasks, Instant now);

}  // namespace alongside
