#include "slices/draws/setup/deletion_tasks.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

AfterRun run(const TaskRun& run) {
  run.database.write([&](Write& write) {
    const auto selection = selection_anywhere(write, {run.number});
    const bool due = selection && !selection->deleted_at && selection->delete_at <= run.now;
    if (due) delete_people_data(write, selection->id, run.now);
    write.commit();
  });
  return {};
}

}  // namespace

BackgroundTask deletion_task() {
  return {.name = "selection_deletions",
          .waiting = [](Read& read, Instant now) { return selections_to_delete(read, now); },
          .run = run};
}

}  // namespace alongside::draws
