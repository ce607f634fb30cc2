#include "slices/groups/roles/role_tasks.h"

#include "slices/groups/roles/role_storage.h"

namespace alongside::groups {

JobKind ending_parts_job() {
  return {.name = "group_parts",
          .what = say("Ending what somebody does in a group, on its day"),
          .run = [](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              end_part(write, Id<Member>{run.number}, run.now);
              return {};
            });
            return {};
          },
          .waiting = [](Read& read, Instant now) { return parts_to_end(read, now); }};
}

}  // namespace alongside::groups
