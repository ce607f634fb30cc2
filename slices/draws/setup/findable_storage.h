// Draws as they are found by their words: nothing of anybody in a pool.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/draws/draws.h"

namespace alongside::draws {

struct FoundDraw {
  Id<Draw> id;
  Id<groups::Group> group;
  std::string title;
  std::string about;
};
std::vector<FoundDraw> draws_to_find(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> draws_after(Transaction& transaction, std::int64_t after,
                                      std::int64_t most);

}  // namespace alongside::draws
