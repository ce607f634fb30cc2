// A node of the kill test (kill_test.cpp), to be killed: its argument is the database's location.
// Each job writes two parts in writes of their own and its effect with its end, and dawdles between
// them, so that a kill finds it at every step.
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/work/background_work.h"
#include "foundation/work/kill_testing.h"

namespace alongside {
namespace {

using namespace std::chrono_literals;

void dawdle(Random& random) {
  std::this_thread::sleep_for(std::chrono::microseconds(random.below(6'000)));
}

AfterRun run_slowly(JobRun& run) {
  static constexpr Sql part_sql{
      "INSERT INTO kill_parts (number, part) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
  static constexpr Sql effect_sql{"INSERT INTO kill_effects (number) VALUES ($1)"};
  Random random(random_seed());
  for (int part = 0; part < kill_test::parts; ++part) {
    dawdle(random);
    if (!run.write([&](Write& write) { write.run(part_sql, run.number, part); })) return {};
  }
  dawdle(random);
  run.finish([&](Write& write) -> AfterRun {
    write.run(effect_sql, run.number);
    return {};
  });
  return {};
}

void work_until_killed(const char* location) {
  const auto database = Database::open({.location = location, .readers = 2, .writers = 2});
  free_jobs_of_ended_process(*database, clock_now());
  const JobKind kind{.name = kill_test::kind, .threads = 3, .run = run_slowly};
  const JobOptions options{.lease = 300ms,
                           .renew_every = 60ms,
                           .first_pause = 1ms,
                           .longest_pause = 5ms,
                           .most_failures = 100'000};
  const BackgroundWork work(*database, as_node_tasks({kind}, options), {.ask_every = 20ms});
  for (;;) ::pause();
}

}  // namespace
}  // namespace alongside

int main(int count, char** arguments) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // Where the test itself is ended.
  if (count == 2) alongside::work_until_killed(arguments[1]);
  return 2;
}
