#include "slices/groups/finding/findable_asking.h"

#include "slices/groups/finding/findable_storage.h"

namespace alongside::groups {
namespace {

std::vector<FindableText> found_groups(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (FoundGroup& row : groups_to_find(read, numbers)) {
    const bool hidden = row.openness == Openness::hidden;
    found.push_back({.number = row.id.number,
                     .group = row.id,
                     .found_by = hidden ? FoundBy::members : FoundBy::everybody,
                     .title = std::move(row.name),
                     .text = std::move(row.purpose),
                     .within = {},
                     .path = path_to(row.id)});
  }
  return found;
}

std::vector<std::int64_t> next_groups(Read& read, std::int64_t, std::int64_t after,
                                      std::int64_t most) {
  return groups_after(read, after, most);
}

}  // namespace

std::vector<Findable> findable_groups() {
  return {{.kind = "groups",
           .job = "words_of_groups",
           .rank = 60,
           .heading = say("Groups"),
           .at = found_groups,
           .after = next_groups}};
}

}  // namespace alongside::groups
