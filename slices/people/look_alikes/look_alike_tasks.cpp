#include "slices/people/look_alikes/look_alike_tasks.h"

#include "foundation/base/folding.h"
#include "slices/people/account/person_storage.h"

namespace alongside::people {
namespace {

constexpr std::int64_t most_at_once = 200;

AfterRun reckon(JobRun& run) {
  run.finish([&](Write& write) {
    renew_name_keys(write, Id<Person>{run.number});
    return AfterRun{};
  });
  return {};
}

}  // namespace

JobKind look_alike_job() {
  return {.name = "names",
          .what = say("Reckoning what names look like"),
          .run = reckon,
          .waiting = [](Read& read, Instant) { return people_without_look(read, most_at_once); }};
}

}  // namespace alongside::people
