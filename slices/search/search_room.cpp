// The room of search: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/search/index_tasks.h"
#include "slices/search/routes.h"
#include "slices/search/search.h"

namespace alongside::search {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/search", search_everywhere},
      {Method::get, "/groups/:group/search", search_group},
  };
}

std::string path_of(const groups::Member& member) {
  return groups::path_to(member.group.id) + "/search";
}

constexpr std::int64_t entries_a_step = 100;

/// No entry names anybody. What a person signed and takes along is read anew when its room says so.
Erased erase_person(Write&, const OfPerson&, std::int64_t&) {
  return Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  if (!forget_group(write, of.group, entries_a_step)) return Erased::whole;
  ask_for(write, {.kind = tidying_job});
  return Erased::in_part;
}

/// What the rooms before have added is found from the beginning.
void read_made_up(MadeUp& made_up) {
  made_up.finish_background_work();
}

}  // namespace

Room room() {
  return {.name = "search",
          .routes = routes(),
          .jobs = index_jobs,
          .search_path = path_of,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .names = {{"search_entries", "group_id"}, {"search_entries", "scope"}},
          .not_in_backups = {"search_entries", "search_state"},
          .test_community = read_made_up};
}

}  // namespace alongside::search
