#include "slices/needs/needs_tasks.h"

#include "slices/needs/own_storage.h"

namespace alongside::needs {

JobKind asking_again_job() {
  return {.name = asking_again,
          .what = say("Asking once a year if what people said of themselves is still right"),
          .run = [](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              ask_if_still_right(write, PersonId{run.number}, run.now);
              return {};
            });
            return {};
          },
          .waiting = [](Read& read, Instant now) { return people_to_ask(read, now); }};
}

}  // namespace alongside::needs
