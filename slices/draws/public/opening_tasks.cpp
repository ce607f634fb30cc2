#include "slices/draws/public/opening_tasks.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/public/draw_storage.h"

namespace alongside::draws {

JobKind opening_job(const SecretKey& key) {
  return {.name = openings,
          .what = say("Opening what people put into a draw"),
          .run = [key](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              const auto selection = selection_anywhere(write, {run.number});
              if (!selection || !newest_draw(write, selection->id)) return {};
              // Too early, or too few: it is asked for again when enough are in.
              if (!is_to_be_opened(closing_of(write, selection->id), run.now)) return {};
              draw_by_seed(write, key, *selection, run.now_here());
              return {};
            });
            return {};
          },
          .waiting = [](Read& read, Instant now) { return draws_to_open(read, now); }};
}

}  // namespace alongside::draws
