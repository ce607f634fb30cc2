// Jobs: work that is done once, whichever node does it, whatever ends meanwhile.
//
//   ask_for(write, {.kind = "letters", .number = letter.number});   // in the causing transaction
//
// A slice declares a JobKind for "letters", whose `run` is called with the number soon after the
// commit, on one node. The node holds the job by a lease, which a timer renews while `run` works.
// Where the node dies the lease ends, and another takes the job over; a node that was only slow
// finds out at its next write, and none of its writes is kept from then on. So an effect is there
// exactly once if it is written in `JobRun::finish`, which ends the job in the same transaction.
//
// What fails runs again after pauses that grow; after `most_failures` it has failed for good, and
// waits for a caretaker (/community/jobs) or an operator (`alongside jobs retry`).
//
// What must happen on each node, such as emptying a cache, is a NodeTask and no job.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "foundation/db/database.h"
#include "foundation/work/calendar.h"
#include "foundation/work/node_task.h"

namespace alongside {

struct JobOptions {
  /// A node that does not say for so long that it lives loses its jobs. Clocks of nodes that
  /// differ by less only make this longer or shorter.
  std::chrono::milliseconds lease{std::chrono::seconds(30)};
  std::chrono::milliseconds renew_every{std::chrono::seconds(10)};
  /// After the first failure; twice as long after each further one.
  std::chrono::milliseconds first_pause{std::chrono::seconds(5)};
  std::chrono::milliseconds longest_pause{std::chrono::hours(1)};
  /// Together some four hours: longer than most outages of what a job depends on.
  int most_failures = 13;
};

struct JobKind;

/// One run of a job, outside any transaction.
class JobRun : public TaskRun {
 public:
  JobRun(const TaskRun& task, const JobKind& kind, const JobOptions& options, std::string holder)
      : TaskRun(task), kind_(kind), options_(options), holder_(std::move(holder)) {}

  /// One write of several. False, and nothing is kept, where the job is not this node's any more:
  /// then leave off. `body` commits nothing itself, and may run again.
  bool write(const std::function<void(Write&)>& body) const;
  /// The last write: the job ends with it, or is asked for again as `body` says. False as above.
  bool finish(const std::function<AfterRun(Write&)>& body);
  bool finished() const { return finished_; }
  /// When it was finished: somebody had asked meanwhile.
  bool asked_for_again() const { return asked_for_again_; }

  const JobKind& kind() const { return kind_; }
  const std::string& holder() const { return holder_; }
  /// `now` as it went on since the run began.
  Instant now_here() const {
    return now + std::chrono::duration_cast<Instant::duration>(elapsed());
  }

 private:
  const JobKind& kind_;
  const JobOptions& options_;
  std::string holder_;
  bool finished_ = false;
  bool asked_for_again_ = false;
};

struct JobKind {
  std::string_view name;
  /// What it does, for caretakers; `name` where it says nothing.
  std::optional<Message> what = {};
  /// Runs at the same time on a node, each with another number.
  int threads = 1;
  /// Does the job. What was not ended by `finish` ends when it returns, and comes again as
  /// AfterRun says: leaving off because the server ends is `.again` without delay.
  std::function<AfterRun(JobRun&)> run;
  /// For kinds whose slice has rows that say by themselves what waits (a question with answers that
  /// are on no map): their numbers, a bounded list. Nobody has to ask for these; publishing
  /// `name/number` wakes the nodes, and one of them takes the job.
  std::function<std::vector<std::int64_t>(Read&, Instant now)> waiting = {};
  /// Recurs, with number 0, and is made by whichever node is there first.
  Calendar recurs = {};
};

struct JobAsked {
  std::string_view kind;  // 40 bytes at most.
  std::int64_t number = 0;
  Instant not_before{};
};
/// A second ask while it waits is the same job; while it runs it runs once more. One that had
/// failed for good begins again.
void ask_for(Write& write, const JobAsked& job);

/// The task of a node that takes jobs of this kind and runs them.
NodeTask as_node_task(const JobKind& kind, const JobOptions& options = {});
std::vector<NodeTask> as_node_tasks(const std::vector<JobKind>& kinds,
                                    const JobOptions& options = {});

/// How many there are of a kind. Kinds and numbers are all that is shown of jobs.
struct JobCounts {
  std::string kind;
  std::int64_t waiting = 0;  // Also for a time that is still to come.
  std::int64_t held = 0;     // A node works on it.
  std::int64_t failing = 0;  // Of those that wait, pausing after a failure.
  std::int64_t failed_for_good = 0;
};
/// By kind; only kinds of which there is any.
std::vector<JobCounts> job_counts(Read& read);
/// What failed for good waits again, `kind` or all of them where it is empty; how many.
std::int64_t retry_failed_jobs(Write& write, std::string_view kind = {});

/// On SQLite, before a server begins: it is the only node, so that what is held is held by nobody.
/// Does nothing on PostgreSQL.
void free_jobs_of_ended_process(Database& database, Instant now);

/// As for tasks: runs what waits at `now`, on this thread.
void run_all_waiting(Database& database, const std::vector<JobKind>& kinds, Instant now);

}  // namespace alongside
