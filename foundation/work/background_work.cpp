#include "foundation/work/background_work.h"

#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "foundation/base/text.h"
#include "foundation/db/slow_writes.h"

namespace alongside {
namespace {

using Clock = TaskQueue::Clock;

/// Pages go first. On Linux this is the thread's own, and that of the threads that it starts.
void lower_priority() {
  constexpr int nice = 10;
  ::setpriority(PRIO_PROCESS, 0, nice);
}

}  // namespace

/// One kind of task: its queue and its threads.
class BackgroundWork::Kind {
 public:
  Kind(Database& database, NodeTask task, const BackgroundOptions& options)
      : database_(database), task_(std::move(task)), options_(options), queue_(options.pauses) {}

  void start() {
    for (int n = 0; n < std::max(1, task_.threads); ++n) {
      threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
  }

  void request_stop() {
    for (std::jthread& thread : threads_) thread.request_stop();
  }

  void join() { threads_.clear(); }

  std::string_view name() const { return task_.name; }

  void ask(std::int64_t number) {
    {
      const std::lock_guard lock(mutex_);
      queue_.ask(number, Clock::now());
      ++changes_;
    }
    changed_.notify_all();  // All: each that sleeps has to reckon anew until when.
  }

 private:
  void work(const std::stop_token& stop) {
    lower_priority();
    name_writes(task_.name);
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
      const auto now = Clock::now();
      if (now >= ask_waiting_at_) {
        ask_waiting_at_ = now + options_.ask_every;
        lock.unlock();
        ask_waiting();
        lock.lock();
      } else if (const auto taken = queue_.take(now)) {
        lock.unlock();
        const auto after = run(*taken, stop);
        lock.lock();
        if (after) {
          queue_.finished(taken->number, *after, Clock::now());
        } else {
          queue_.failed(taken->number, Clock::now());
        }
        ++changes_;
        changed_.notify_all();
      } else {
        const auto until = std::min(queue_.next_due(), ask_waiting_at_);
        changed_.wait_until(lock, stop, until,
                            [this, before = changes_] { return changes_ != before; });
      }
    }
  }

  void ask_waiting() {
    try {
      const auto numbers =
          database_.read([&](Read& read) { return task_.waiting(read, clock_now()); });
      for (const std::int64_t number : numbers) ask(number);
    } catch (...) {  // It is asked again.
      failed(std::current_exception());
    }
  }

  /// Nothing where it failed.
  std::optional<AfterRun> run(const TaskQueue::Taken& taken, const std::stop_token& stop) {
    try {
      return task_.run({.database = database_,
                        .number = taken.number,
                        .now = clock_now(),
                        .stop = stop,
                        .asked_again = taken.asked_again});
    } catch (...) {
      failed(std::current_exception());
      return std::nullopt;
    }
  }

  void failed(const std::exception_ptr& failure) const {
    if (options_.on_failure) options_.on_failure(task_.name, failure);
  }

  Database& database_;
  const NodeTask task_;
  const BackgroundOptions options_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  TaskQueue queue_;
  std::uint64_t changes_ = 0;  // Of the queue.
  Clock::time_point ask_waiting_at_{};
  std::vector<std::jthread> threads_;  // Last: they end before what they use goes.
};

BackgroundWork::BackgroundWork(Database& database, std::vector<NodeTask> tasks,
                               BackgroundOptions options)
    : kinds_(std::make_shared<Kinds>()) {
  for (NodeTask& task : tasks) {
    kinds_->push_back(std::make_unique<Kind>(database, std::move(task), options));
  }
  // Listens first, so that nothing is missed between `waiting` and the first topic.
  database.on_publish([weak = std::weak_ptr(kinds_)](std::string_view topic) {
    const auto kinds = weak.lock();
    if (!kinds) return;
    const auto slash = topic.find('/');
    if (slash == topic.npos) return;
    const std::string_view name = topic.substr(0, slash);
    const auto number = whole_number(topic.substr(slash + 1));
    if (!number) return;
    for (const auto& kind : *kinds) {
      if (kind->name() == name) kind->ask(*number);
    }
  });
  for (const auto& kind : *kinds_) kind->start();
}

BackgroundWork::~BackgroundWork() {
  for (const auto& kind : *kinds_) kind->request_stop();
  for (const auto& kind : *kinds_) kind->join();
}

}  // namespace alongside
