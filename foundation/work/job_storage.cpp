#include "foundation/work/job_storage.h"

#include <algorithm>

#include "foundation/work/jobs.h"

namespace alongside {
namespace {

/// Of what failed for good.
constexpr Instant never = Instant::max();

}  // namespace

constexpr Sql ask_for_job_sql{
    "INSERT INTO jobs (kind, number, state, due_at) VALUES ($1, $2, 1, $3) "
    "ON CONFLICT (kind, number) DO UPDATE SET "
    "asked_again = CASE WHEN jobs.state = 2 THEN 1 ELSE 0 END, "
    // One that pauses after a failure goes on pausing.
    "due_at = CASE WHEN jobs.state = 1 AND (jobs.failures > 0 OR jobs.due_at < excluded.due_at) "
    "THEN jobs.due_at ELSE excluded.due_at END, "
    "failures = CASE WHEN jobs.state = 3 THEN 0 ELSE jobs.failures END, "
    "state = CASE WHEN jobs.state = 2 THEN 2 ELSE 1 END"};
void ask_for(Write& write, const JobAsked& job) {
  write.run(ask_for_job_sql, job.kind, job.number, job.not_before);
  write.publish(std::string(job.kind) + "/" + std::to_string(job.number));
}

constexpr Sql due_jobs_sql{
    "SELECT number FROM jobs WHERE kind = $1 AND state <> 2 AND due_at <= $2 "
    "ORDER BY due_at LIMIT 100"};
constexpr Sql silent_jobs_sql{
    "SELECT number FROM jobs WHERE kind = $1 AND state = 2 AND held_until <= $2 "
    "ORDER BY held_until LIMIT 100"};
std::vector<std::int64_t> due_jobs(Read& read, std::string_view kind, Instant now) {
  auto [due, silent] = read.together(all<std::int64_t>(due_jobs_sql, kind, now),
                                     all<std::int64_t>(silent_jobs_sql, kind, now));
  due.insert(due.end(), silent.begin(), silent.end());
  return due;
}

constexpr Sql jobs_left_alone_sql{
    "SELECT number FROM jobs WHERE kind = $1 AND ((state = 2 AND held_until > $2) "
    "OR state = 3 OR (state = 1 AND failures > 0 AND due_at > $2))"};
std::vector<std::int64_t> jobs_left_alone(Read& read, std::string_view kind, Instant now) {
  return read.all<std::int64_t>(jobs_left_alone_sql, kind, now);
}

constexpr Sql job_is_there_sql{"SELECT COUNT(*) FROM jobs WHERE kind = $1 AND number = $2"};
bool job_is_there(Read& read, std::string_view kind, std::int64_t number) {
  return read.one<std::int64_t>(job_is_there_sql, kind, number) > 0;
}

constexpr Sql make_job_sql{
    "INSERT INTO jobs (kind, number, state, due_at) VALUES ($1, $2, 1, $3) "
    "ON CONFLICT (kind, number) DO NOTHING"};
void make_job(Write& write, std::string_view kind, std::int64_t number, Instant due_at) {
  write.run(make_job_sql, kind, number, due_at);
}

constexpr Sql take_job_sql{
    "UPDATE jobs SET failures = CASE WHEN state = 2 THEN failures + 1 ELSE failures END, "
    "state = 2, holder = $3, held_until = $4, asked_again = 0 "
    "WHERE kind = $1 AND number = $2 AND ((state = 2 AND held_until <= $5) "
    "OR (state <> 2 AND due_at <= $5) OR ($6 = 1 AND state = 1 AND failures = 0))"};
bool take_job(Write& write, const HeldJob& job, TakeEarly early, Instant now, Instant held_until) {
  return write.run(take_job_sql, job.kind, job.number, job.holder, held_until, now, early) > 0;
}

constexpr Sql look_again_sql{
    "SELECT CASE WHEN state = 2 THEN held_until ELSE due_at END FROM jobs "
    "WHERE kind = $1 AND number = $2"};
std::optional<Instant> look_again_at(Read& read, std::string_view kind, std::int64_t number) {
  const auto at = read.maybe<Instant>(look_again_sql, kind, number);
  return at == never ? std::nullopt : at;
}

constexpr Sql renew_job_sql{
    "UPDATE jobs SET held_until = $4 "
    "WHERE kind = $1 AND number = $2 AND state = 2 AND holder = $3"};
bool renew_job(Write& write, const HeldJob& job, Instant held_until) {
  return write.run(renew_job_sql, job.kind, job.number, job.holder, held_until) > 0;
}

constexpr Sql forget_job_sql{
    "DELETE FROM jobs WHERE kind = $1 AND number = $2 AND state = 2 AND holder = $3 "
    "AND asked_again = 0"};
constexpr Sql put_back_job_sql{
    "UPDATE jobs SET state = 1, failures = 0, holder = '', held_until = 0, "
    "due_at = CASE WHEN asked_again = 1 THEN 0 ELSE $4 END "
    "WHERE kind = $1 AND number = $2 AND state = 2 AND holder = $3 RETURNING asked_again"};
bool end_job(Write& write, const HeldJob& job, std::optional<Instant> next) {
  if (!next && write.run(forget_job_sql, job.kind, job.number, job.holder) > 0) return false;
  const Instant due = next.value_or(Instant{});
  const auto again =
      write.maybe<bool>(put_back_job_sql, job.kind, job.number, job.holder, due);
  return again.value_or(false);
}

constexpr Sql failures_sql{
    "SELECT failures FROM jobs WHERE kind = $1 AND number = $2 AND state = 2 AND holder = $3"};
std::int64_t failures_of(Write& write, const HeldJob& job) {
  return write.maybe<std::int64_t>(failures_sql, job.kind, job.number, job.holder).value_or(0) + 1;
}

constexpr Sql fail_job_sql{
    "UPDATE jobs SET failures = failures + 1, state = $4, due_at = $5, holder = '', "
    "held_until = 0 WHERE kind = $1 AND number = $2 AND state = 2 AND holder = $3"};
void fail_job(Write& write, const HeldJob& job, std::optional<Instant> again_at) {
  write.run(fail_job_sql, job.kind, job.number, job.holder,
            again_at ? JobState::waits : JobState::failed_for_good, again_at.value_or(never));
}

constexpr Sql job_counts_sql{
    "SELECT kind, COUNT(CASE WHEN state = 1 THEN 1 END), "
    "COUNT(CASE WHEN state = 2 THEN 1 END), "
    "COUNT(CASE WHEN state = 1 AND failures > 0 THEN 1 END), "
    "COUNT(CASE WHEN state = 3 THEN 1 END) FROM jobs GROUP BY kind ORDER BY kind"};
std::vector<JobCounts> job_counts(Read& read) { return read.all<JobCounts>(job_counts_sql); }

constexpr Sql retry_jobs_sql{
    "UPDATE jobs SET state = 1, failures = 0, due_at = 0 "
    "WHERE state = 3 AND ($1 = '' OR kind = $1) RETURNING kind, number"};
struct RetriedJob {
  std::string kind;
  std::int64_t number = 0;
};
std::int64_t retry_failed_jobs(Write& write, std::string_view kind) {
  const auto retried = write.all<RetriedJob>(retry_jobs_sql, kind);
  // The nodes find the others when they look.
  constexpr std::size_t most_told = 500;
  for (std::size_t n = 0; n < std::min(retried.size(), most_told); ++n) {
    write.publish(retried[n].kind + "/" + std::to_string(retried[n].number));
  }
  return static_cast<std::int64_t>(retried.size());
}

constexpr Sql free_jobs_sql{
    "UPDATE jobs SET state = 1, failures = failures + 1, due_at = $1, holder = '', "
    "held_until = 0 WHERE state = 2"};
void free_jobs_of_ended_process(Database& database, Instant now) {
  if (database.engine() != Engine::sqlite) return;
  database.write([&](Write& write) {
    write.run(free_jobs_sql, now);
    write.commit();
  });
}

}  // namespace alongside
