// The draw of a panel: all that other slices may include.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

// ---- For the demonstration and tests ----

/// A draw with its pool, as if brought in on the page. `features` and `people` are texts as
/// typed_pool.h takes them, `shares` is a file as shares.h takes it, or "".
struct NewDraw {
  Id<groups::Group> group;
  Id<people::Person> begun_by;
  std::string title;
  std::string about;
  int seats = 1;
  Instant delete_at{};
  std::string features;
  std::string people;
  std::string shares;
};
/// Throws CommandProblem where anything in the texts is wrong. `key` is Site::key; `seed` shuffles.
Id<Draw> add_selection(Write& write, const SecretKey& key, const NewDraw& draw, std::uint64_t seed,
                       Instant now);

/// What the pages do after that. Each is false where the draw is not so far.
bool begin_search(Write& write, Id<Draw> selection, Instant now);
/// Once the search has found a lottery. Any member may make the seed, for a week.
bool publish_for_members(Write& write, const SecretKey& key, Id<Draw> selection,
                         Id<people::Person> by, Instant now);
bool put_into_seed(Write& write, const SecretKey& key, Id<Draw> selection,
                   Id<people::Person> person, std::string_view text, Instant now);
/// Before the moment that was announced.
bool draw_now(Write& write, const SecretKey& key, Id<Draw> selection, Instant now);
/// Of the page that everybody may watch: `/draws/CODE`.
std::string watch_code(Transaction& transaction, Id<Draw> selection);

}  // namespace alongside::draws
