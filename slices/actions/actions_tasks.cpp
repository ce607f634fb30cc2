#include "slices/actions/actions_tasks.h"

#include "foundation/rooms/room.h"
#include "slices/actions/storage.h"

namespace alongside::actions {
namespace {

void tell_rooms(Write& write, const Rooms& rooms, Id<Action> id) {
  const auto found = actions_numbered(write, {id.number});
  if (found.empty() || found.front().from_number == 0) return;
  const Action& action = found.front();
  std::vector<Reached> reached;
  for (const Action& one :
       actions_from(write, action.group, action.from_kind, {action.from_number})) {
    reached.push_back({one.state, one.percent});
  }
  tell_of_progress(write, rooms,
                   {.kind = action.from_kind,
                    .number = action.from_number,
                    .group = action.group,
                    .percent = percent_of(reached)});
}

}  // namespace

JobKind progress_job(const Site& site) {
  return {.name = progress_of_actions,
          .what = say("Telling how far what the group does about something is"),
          .run = [rooms = site.rooms](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              if (rooms != nullptr) tell_rooms(write, *rooms, {run.number});
              return {};
            });
            return {};
          }};
}

}  // namespace alongside::actions
