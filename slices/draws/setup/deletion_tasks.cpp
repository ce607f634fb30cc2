#include "slices/draws/setup/deletion_tasks.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

/// In batches; the day is noted with the last one, so that what was begun is gone on with.
AfterRun run(JobRun& run) {
  const auto selection =
      run.database.read([&](Read& read) { return selection_anywhere(read, {run.number}); });
  if (!selection || selection->deleted_at || selection->delete_at > run.now) return {};
  for (std::int64_t first = 1; first <= selection->people; first += people_in_batch) {
    const bool ours =
        run.write([&](Write& write) { delete_people_batch(write, selection->id, first); });
    if (!ours) return {};
  }
  run.finish([&](Write& write) -> AfterRun {
    delete_people_data(write, selection->id, run.now);
    return {};
  });
  return {};
}

}  // namespace

JobKind deletion_job() {
  return {.name = deletions,
          .what = say("Deleting what is known of the people of a draw"),
          .run = run,
          .waiting = [](Read& read, Instant now) { return selections_to_delete(read, now); }};
}

}  // namespace alongside::draws
