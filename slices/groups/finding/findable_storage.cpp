#include "slices/groups/finding/findable_storage.h"

#include "foundation/rooms/found_by.h"
#include "slices/groups/groups.h"

namespace alongside::groups {
namespace {

struct FoundGroup {
  Id<Group> id;
  Openness openness = Openness::hidden;
  std::string name;
  std::string purpose;

  FindableText text() && {
    return {.number = id.number,
            .group = id,
            .found_by = openness == Openness::hidden ? FoundBy::members : FoundBy::everybody,
            .title = std::move(name),
            .text = std::move(purpose),
            .within = {},
            .path = path_to(id)};
  }
};

constexpr auto groups_to_find_text =
    keys_text("SELECT id, openness, name, purpose FROM groups WHERE id IN ");
constexpr Sql groups_to_find_sql{groups_to_find_text.data()};
constexpr Sql groups_after_sql{"SELECT id FROM groups WHERE id > $1 ORDER BY id LIMIT $2"};

}  // namespace

std::vector<Findable> findable_groups() {
  return {{.kind = "groups",
           .job = "words_of_groups",
           .rank = 60,
           .heading = say("Groups"),
           .at = found_by<FoundGroup, groups_to_find_sql>,
           .after = numbers_after<groups_after_sql>}};
}

}  // namespace alongside::groups
