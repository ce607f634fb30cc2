#include "foundation/rooms/erasing.h"

#include "foundation/http/request.h"
#include "foundation/rooms/erased_list.h"

namespace alongside {
namespace {

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

template <class Of>
using EraseStep = Erased (*)(Write& write, const Of& of, std::int64_t& reached);

template <class Of>
Erased step_of(Write& write, const Rooms& rooms, EraseStep<Of> Room::* part, const Of& of,
               ErasingPlace& place) {
  while (place.rooms_done < rooms.size()) {
    const Room& room = rooms[rooms.size() - 1 - place.rooms_done];
    const bool works = room.*part != nullptr;
    if (works && (room.*part)(write, of, place.reached) == Erased::in_part) return Erased::in_part;
    ++place.rooms_done;
    place.reached = 0;
    if (works) return Erased::in_part;
  }
  return Erased::whole;
}

/// The body of a write may run again: it begins where the step before ended, not where it came to.
template <class Of>
Erased all_steps(const JobRun& run, const Of& of) {
  if (of.site.rooms == nullptr) return Erased::whole;
  note_in_erased_list(of);
  ErasingPlace place;
  Erased erased = Erased::in_part;
  while (erased == Erased::in_part) {
    if (run.stop.stop_requested()) return Erased::in_part;
    ErasingPlace next;
    const bool ours = run.write([&](Write& write) {
      next = place;
      erased = erase_step(write, *of.site.rooms, of, next);
    });
    if (!ours) return Erased::in_part;
    place = next;
  }
  return erased;
}

}  // namespace

Erased erase_step(Write& write, const Rooms& rooms, const OfPerson& of, ErasingPlace& place) {
  return step_of(write, rooms, &Room::erase_person, of, place);
}

Erased erase_step(Write& write, const Rooms& rooms, const OfGroup& of, ErasingPlace& place) {
  return step_of(write, rooms, &Room::erase_group, of, place);
}

void note_in_erased_list(const OfPerson& of) {
  add_to_erased_list(of.site.erased_list, {ErasedLine::What::person, of.person.number,
                                           day_of(of.now), of.signed_words == SignedWords::go});
}

void note_in_erased_list(const OfGroup& of) {
  add_to_erased_list(of.site.erased_list,
                     {ErasedLine::What::group, of.group.number, day_of(of.now), false});
}

Erased erase_in_rooms(const JobRun& run, const OfPerson& of) {
  return all_steps(run, of);
}

Erased erase_in_rooms(const JobRun& run, const OfGroup& of) {
  return all_steps(run, of);
}

}  // namespace alongside
