#include <set>
#include <stdexcept>
#include <string>

#include "foundation/work/node_task.h"

namespace alongside {
namespace {

/// A number that wants to run for ever is a mistake of its task, not something to wait for.
constexpr int most_runs = 100;

void run_to_the_end(Database& database, const NodeTask& task, std::int64_t number,
                    Instant now) {
  for (int runs = 0; runs < most_runs; ++runs) {
    const AfterRun after = task.run({.database = database, .number = number, .now = now});
    if (!after.again) return;
    now += *after.again;
  }
  throw std::logic_error("a task never ends: " + std::string(task.name));
}

}  // namespace

void run_all_waiting(Database& database, const std::vector<NodeTask>& tasks, Instant now) {
  for (const NodeTask& task : tasks) {
    std::set<std::int64_t> done;  // What still waits after its run cannot go on at this time.
    for (bool more = true; more;) {
      more = false;
      for (const auto number :
           database.read([&](Read& read) { return task.waiting(read, now); })) {
        if (!done.insert(number).second) continue;
        run_to_the_end(database, task, number, now);
        more = true;
      }
    }
  }
}

}  // namespace alongside
