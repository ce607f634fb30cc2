// Looking for something: the index says what may be meant, and each room says anew what of it may
// be shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/rooms/findable.h"
#include "foundation/words/text_words.h"
#include "slices/groups/groups.h"
#include "slices/search/query.h"

namespace alongside::search {

inline constexpr std::int64_t results_on_page = 20;

/// Where somebody may look, as the database says at this moment.
struct Reach {
  std::vector<groups::Group> groups;  // They are a member of each.
  bool what_everybody_sees = false;   // And groups that everybody may find.
};

struct FoundOne {
  const Findable* kind = nullptr;  // Of `kinds`.
  FindableText text;
};
struct FoundPage {
  std::vector<FoundOne> found;       // The first kind first.
  std::optional<std::int64_t> next;  // `before` of the next page.
};
/// `before`: entries below this id; `from_the_first` begins.
inline constexpr std::int64_t from_the_first = INT64_MAX;
FoundPage look(Read& read, const std::vector<Findable>& kinds, const Reach& reach,
               const Query& query, std::int64_t before);

}  // namespace alongside::search
