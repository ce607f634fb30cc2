#include "foundation/rooms/keeping.h"

#include "foundation/http/request.h"
#include "foundation/rooms/erasing.h"
#include "foundation/rooms/room.h"

namespace alongside {
namespace {

/// False where it was left off.
bool erase_what_is_over(const JobRun& run, const Keeping& keeping) {
  std::int64_t erased = rows_a_step;
  while (erased >= rows_a_step) {
    if (run.stop.stop_requested()) return false;
    if (!run.write([&](Write& write) { erased = keeping.erase(write, run.now); })) return false;
  }
  return true;
}

AfterRun erase_in_all_rooms(const JobRun& run, const Site& site) {
  if (site.rooms == nullptr) return {};
  for (const Keeping& keeping : keepings_of(*site.rooms)) {
    if (!erase_what_is_over(run, keeping)) return erase_later;
  }
  return {};
}

}  // namespace

JobKind keeping_job(const Site& site) {
  return {.name = "keeping_for_a_time",
          .what = say("Erasing what was kept for a time"),
          .run = [&site](const JobRun& run) { return erase_in_all_rooms(run, site); },
          .recurs = each_day_at(3, 30)};
}

}  // namespace alongside
