#include "slices/groups/ending/ending_tasks.h"

#include "foundation/http/request.h"
#include "foundation/rooms/erasing.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/members/member_storage.h"

namespace alongside::groups {
namespace {

/// Before the rooms erase anything, so that nobody sees half of it or adds to it. False where it
/// was left off.
bool end_memberships(const JobRun& run, const OfGroup& of) {
  bool more = true;
  while (more) {
    if (run.stop.stop_requested()) return false;
    const bool ours = run.write([&](Write& write) {
      const auto members = next_members(write, of.group);
      for (const Id<people::Person> person : members) {
        end_membership(write,
                       {.site = of.site, .group = of.group, .person = person, .now = of.now});
      }
      more = !members.empty();
    });
    if (!ours) return false;
  }
  return true;
}

AfterRun erase_whole_group(const JobRun& run, const Site& site) {
  const OfGroup of{.site = site, .group = {run.number}, .now = run.now};
  bool due = false;
  const bool ours = run.write([&](Write& write) { due = begin_erasing(write, of.group, of.now); });
  if (!ours || !due) return {};
  note_in_erased_list(of);
  if (!end_memberships(run, of)) return erase_later;
  return erase_in_rooms(run, of) == Erased::whole ? AfterRun{} : erase_later;
}

}  // namespace

void end_membership(Write& write, const Leaving& leaving) {
  if (leaving.site.rooms != nullptr) tell_of_leaving(write, *leaving.site.rooms, leaving);
  const bool last = member_count(write, leaving.group) == 1;
  erase_member(write, leaving.group, leaving.person, last ? Links::stay : Links::stop, leaving.now);
  leave_ending(write, leaving.group, leaving.person);
  if (last) begin_rest(write, leaving.group, leaving.now);
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  const auto left = next_groups(write, of.person);
  for (const Id<Group> group : left) {
    end_membership(write, {.site = of.site, .group = group, .person = of.person, .now = of.now});
  }
  return left.empty() ? forget_person(write, of.person) : Erased::in_part;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  return erase_group_rows(write, of.group);
}

JobKind erasing_groups_job(const Site& site) {
  return {.name = erasing_groups,
          .what = say("Erasing a group that ended"),
          .run = [&site](const JobRun& run) { return erase_whole_group(run, site); },
          .waiting = [](Read& read, Instant now) { return groups_to_erase(read, now); }};
}

}  // namespace alongside::groups
