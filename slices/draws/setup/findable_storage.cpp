#include "slices/draws/setup/findable_storage.h"

#include "foundation/rooms/found_by.h"
#include "slices/draws/draw_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {
namespace {

struct FoundDraw {
  Id<Draw> id;
  Id<groups::Group> group;
  std::string title;
  std::string about;

  FindableText text() && {
    return {.number = id.number,
            .group = group,
            .title = std::move(title),
            .text = std::move(about),
            .within = {},
            .path = groups::path_to(group) + "/selections/" + std::to_string(id.number)};
  }
};

constexpr auto draws_to_find_text =
    keys_text("SELECT id, group_id, title, about FROM selections WHERE id IN ");
constexpr Sql draws_to_find_sql{draws_to_find_text.data()};
constexpr Sql draws_after_sql{"SELECT id FROM selections WHERE id > $1 ORDER BY id LIMIT $2"};

}  // namespace

std::vector<Findable> findable_draws() {
  return {{.kind = "draws",
           .job = "words_of_draws",
           .rank = 40,
           .heading = say("Draws of places"),
           .at = found_by<FoundDraw, draws_to_find_sql>,
           .after = numbers_after<draws_after_sql>}};
}

}  // namespace alongside::draws
