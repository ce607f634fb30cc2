// The commands for the work that waits in the background.
#include "app/commands.h"

#include <fmt/core.h>

#include "app/program.h"
#include "foundation/work/jobs.h"

namespace alongside {

int list_jobs(const Settings& settings) {
  const auto database = open_database(settings);
  const auto counts = database->read([](Read& read) { return job_counts(read); });
  if (counts.empty()) fmt::print("There are no jobs\n");
  for (const JobCounts& kind : counts) {
    fmt::print(
        "{}: {} waiting, {} being done, {} of those that wait failed before, {} failed for "
        "good\n",
        kind.kind, kind.waiting, kind.held, kind.failing, kind.failed_for_good);
  }
  return 0;
}

int retry_jobs(const Settings& settings, const std::string& kind) {
  const auto database = open_database(settings);
  const auto retried = database->write([&](Write& write) {
    const std::int64_t count = retry_failed_jobs(write, kind);
    write.commit();
    return count;
  });
  fmt::print("Jobs that are tried again within a minute: {}\n", retried);
  return 0;
}

}  // namespace alongside
