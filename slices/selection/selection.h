// The draw of a panel: all that other slices may include.
#pragma once

#include <string>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

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
Id<Selection> add_selection(Write& write, const SecretKey& key, const NewDraw& draw,
                            std::uint64_t seed, Instant now);

}  // namespace alongside::selection
