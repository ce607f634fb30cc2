// Jobs in the database: who holds which, and what became of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"

namespace alongside {

enum class JobState : std::int64_t { waits = 1, held = 2, failed_for_good = 3 };

/// Which job, and under which name this run holds it: random, and new for each run, so that a run
/// that lost its job is no longer taken for its holder.
struct HeldJob {
  std::string_view kind;
  std::int64_t number = 0;
  std::string_view holder;
};

/// Numbers that are due, or whose holder fell silent; the longest due first, 100 of each.
std::vector<std::int64_t> due_jobs(Read& read, std::string_view kind, Instant now);
/// Of those that a slice finds waiting, which nobody may take now: held, pausing after a failure or
/// failed for good.
std::vector<std::int64_t> jobs_left_alone(Read& read, std::string_view kind, Instant now);
bool job_is_there(Read& read, std::string_view kind, std::int64_t number);

/// Makes the job where there is none yet.
void make_job(Write& write, std::string_view kind, std::int64_t number, Instant due_at);

/// Whether it may be taken before it is due: what its slice finds waiting has no time of its own,
/// but still pauses after a failure.
enum class TakeEarly { no, yes };
/// True where it is held from now on. Taking it over from a holder that fell silent counts as a
/// failure, so that a job that ends its node each time comes to an end.
bool take_job(Write& write, const HeldJob& job, TakeEarly early, Instant now, Instant held_until);
/// When to look again for a job that could not be taken: nothing where there is none, or where it
/// failed for good.
std::optional<Instant> look_again_at(Read& read, std::string_view kind, std::int64_t number);

/// False where it is not held under this name any more. It changes the row on purpose: of two
/// transactions that change one row, the other one fails.
bool renew_job(Write& write, const HeldJob& job, Instant held_until);

/// What is left of it after a run: nothing, unless it has a next time or was asked for again.
/// True where it was asked for again, and waits from now on.
bool end_job(Write& write, const HeldJob& job, std::optional<Instant> next);

/// How many times it has failed one after another, with this one.
std::int64_t failures_of(Write& write, const HeldJob& job);
/// Nothing for `again_at`: it failed for good.
void fail_job(Write& write, const HeldJob& job, std::optional<Instant> again_at);

}  // namespace alongside
