#include "slices/draws/setup/findable_asking.h"

#include "slices/draws/setup/findable_storage.h"
#include "slices/groups/groups.h"

namespace alongside::draws {
namespace {

std::vector<FindableText> found_draws(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (FoundDraw& row : draws_to_find(read, numbers)) {
    found.push_back(
        {.number = row.id.number,
         .group = row.group,
         .title = std::move(row.title),
         .text = std::move(row.about),
         .within = {},
         .path = groups::path_to(row.group) + "/selections/" + std::to_string(row.id.number)});
  }
  return found;
}

std::vector<std::int64_t> next_draws(Read& read, std::int64_t, std::int64_t after,
                                     std::int64_t most) {
  return draws_after(read, after, most);
}

}  // namespace

std::vector<Findable> findable_draws() {
  return {{.kind = "draws",
           .job = "words_of_draws",
           .rank = 40,
           .heading = say("Draws of places"),
           .at = found_draws,
           .after = next_draws}};
}

}  // namespace alongside::draws
