#include "foundation/work/jobs.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "foundation/base/secrets.h"
#include "foundation/db/slow_writes.h"
#include "foundation/work/job_storage.h"

namespace alongside {
namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr int holder_bytes = 16;

HeldJob held_by(const JobRun& run) {
  return {.kind = run.kind().name, .number = run.number, .holder = run.holder()};
}

std::string topic_of(std::string_view kind, std::int64_t number) {
  return std::string(kind) + "/" + std::to_string(number);
}

/// Says at every turn that this node lives; stops the run where it lost its job.
class LeaseKeeper {
 public:
  LeaseKeeper(const JobRun& run, const JobOptions& options, std::stop_source& lost)
      : run_(run), options_(options), lost_(lost) {
    thread_ = std::jthread([this](const std::stop_token& stop) { keep(stop); });
  }

 private:
  void keep(const std::stop_token& stop) {
    name_writes(run_.kind().name);
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
      waits_.wait_for(lock, stop, options_.renew_every, [] { return false; });
      if (stop.stop_requested()) return;
      try {
        if (!run_.write([](Write&) {})) lost_.request_stop();
      } catch (const std::exception&) {  // The next turn may do it; else the lease ends.
      }
    }
  }

  const JobRun& run_;
  const JobOptions& options_;
  std::stop_source& lost_;
  std::mutex mutex_;
  std::condition_variable_any waits_;
  std::jthread thread_;  // Last: it ends before what it uses goes.
};

/// Takes jobs of one kind and runs them. Its task runs it on several threads.
class JobTaker {
 public:
  JobTaker(JobKind kind, const JobOptions& options) : kind_(std::move(kind)), options_(options) {}

  std::vector<std::int64_t> waiting(Read& read, Instant now) const {
    std::vector<std::int64_t> numbers = due_jobs(read, kind_.name, now);
    if (kind_.recurs && !job_is_there(read, kind_.name, 0)) numbers.push_back(0);
    if (!kind_.waiting) return numbers;
    std::set<std::int64_t> known(numbers.begin(), numbers.end());
    for (const std::int64_t number : jobs_left_alone(read, kind_.name, now)) known.insert(number);
    for (const std::int64_t number : kind_.waiting(read, now)) {
      if (known.insert(number).second) numbers.push_back(number);
    }
    return numbers;
  }

  AfterRun run(const TaskRun& task) const {
    name_writes(kind_.name);
    std::stop_source stop;
    const auto leave_off = [&stop] { stop.request_stop(); };
    const std::stop_callback server_ends(task.stop, leave_off);
    TaskRun here = task;
    here.stop = stop.get_token();
    JobRun run(here, kind_, options_, random_token(holder_bytes));
    if (!take(run)) return later(run);
    AfterRun after;
    try {
      const LeaseKeeper keeper(run, options_, stop);
      after = kind_.run(run);
    } catch (...) {
      note_failure(run);
      throw;
    }
    if (!run.finished()) run.finish([&](Write&) { return after; });
    if (run.asked_for_again()) return {.again = Milliseconds(0)};
    if (kind_.recurs) return {};  // It is found when it is due.
    return after;
  }

 private:
  bool take(const JobRun& run) const {
    return run.database.write([&](Write& write) {
      if (kind_.waiting) make_job(write, kind_.name, run.number, run.now);
      if (kind_.recurs) make_job(write, kind_.name, 0, kind_.recurs(run.now));
      const auto early = kind_.waiting ? TakeEarly::yes : TakeEarly::no;
      const bool taken = take_job(write, held_by(run), early, run.now, run.now + options_.lease);
      write.commit();
      return taken;
    });
  }

  AfterRun later(const JobRun& run) const {
    if (kind_.recurs) return {};
    const auto at = run.database.read(
        [&](Read& read) { return look_again_at(read, kind_.name, run.number); });
    if (!at) return {};
    return {.again = std::max(Milliseconds(1), std::chrono::ceil<Milliseconds>(*at - run.now))};
  }

  /// Where the database is what failed, the lease ends by itself.
  void note_failure(const JobRun& run) const {
    try {
      run.database.write([&](Write& write) {
          const HeldJob job = held_by(run);
        fail_job(write, job, again_at(failures_of(write, job), run.now_here()));
        write.commit();
      });
    } catch (const std::exception&) {
    }
  }

  /// What recurs is tried at its next time whatever happened.
  std::optional<Instant> again_at(std::int64_t failures, Instant now) const {
    if (failures >= options_.most_failures) {
      return kind_.recurs ? std::optional(kind_.recurs(now)) : std::nullopt;
    }
    Milliseconds pause = options_.first_pause;
    for (std::int64_t n = 1; n < failures && pause < options_.longest_pause; ++n) pause *= 2;
    return now + std::min(pause, options_.longest_pause);
  }

  const JobKind kind_;
  const JobOptions options_;
};

}  // namespace

bool JobRun::write(const std::function<void(Write&)>& body) const {
  return database.write([&](Write& write) {
    if (!renew_job(write, held_by(*this), now_here() + options_.lease)) return false;
    body(write);
    write.commit();
    return true;
  });
}

bool JobRun::finish(const std::function<AfterRun(Write&)>& body) {
  const bool ours = write([&](Write& write) {
    const AfterRun after = body(write);
    std::optional<Instant> next;
    if (after.again) next = now_here() + std::max(*after.again, after.rest);
    if (kind_.recurs && !next) next = kind_.recurs(now_here());
    asked_for_again_ = end_job(write, held_by(*this), next);
    // A node that ends leaves its job to the others at once.
    if (after.again && stop.stop_requested()) write.publish(topic_of(kind_.name, number));
  });
  finished_ = true;
  return ours;
}

NodeTask as_node_task(const JobKind& kind, const JobOptions& options) {
  const auto taker = std::make_shared<JobTaker>(kind, options);
  return {.name = kind.name,
          .threads = kind.threads,
          .waiting = [taker](Read& read, Instant now) { return taker->waiting(read, now); },
          .run = [taker](const TaskRun& run) { return taker->run(run); }};
}

std::vector<NodeTask> as_node_tasks(const std::vector<JobKind>& kinds, const JobOptions& options) {
  std::vector<NodeTask> tasks;
  for (const JobKind& kind : kinds) tasks.push_back(as_node_task(kind, options));
  return tasks;
}

void run_all_waiting(Database& database, const std::vector<JobKind>& kinds, Instant now) {
  run_all_waiting(database, as_node_tasks(kinds), now);
}

}  // namespace alongside
