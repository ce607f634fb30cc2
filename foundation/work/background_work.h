// Runs the background tasks of a server, each kind on threads of its own and of lower priority than
// those that make pages.
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "foundation/work/node_task.h"
#include "foundation/work/task_queue.h"

namespace alongside {

struct BackgroundOptions {
  /// How often `waiting` is asked, for what was not heard.
  std::chrono::milliseconds ask_every{std::chrono::minutes(1)};
  TaskPauses pauses;
  /// Called from a task's thread with the task's name and what a run, or `waiting`, threw.
  std::function<void(std::string_view name, const std::exception_ptr&)> on_failure;
};

class BackgroundWork {
 public:
  /// Begins at once, with what waits.
  BackgroundWork(Database& database, std::vector<NodeTask> tasks, BackgroundOptions options);
  /// Tells the runs to stop and waits for them.
  ~BackgroundWork();
  BackgroundWork(const BackgroundWork&) = delete;
  BackgroundWork& operator=(const BackgroundWork&) = delete;

 private:
  class Kind;
  using Kinds = std::vector<std::unique_ptr<Kind>>;
  std::shared_ptr<Kinds> kinds_;
};

}  // namespace alongside
