#include "slices/people/removing/removing_tasks.h"

#include "foundation/rooms/erasing.h"
#include "slices/people/removing/removing_storage.h"

namespace alongside::people {
namespace {

AfterRun erase(const JobRun& run, const Site& site) {
  const Id<Person> person{run.number};
  const auto signed_words =
      run.database.read([&](Read& read) { return find_removal(read, person); });
  if (!signed_words) return {};
  const OfPerson of{.site = site, .person = person, .now = run.now, .signed_words = *signed_words};
  return erase_in_rooms(run, of) == Erased::whole ? AfterRun{} : erase_later;
}

}  // namespace

JobKind erasing_people_job(const Site& site) {
  return {.name = erasing_people,
          .what = say("Erasing accounts that were removed"),
          .run = [&site](const JobRun& run) { return erase(run, site); }};
}

}  // namespace alongside::people
