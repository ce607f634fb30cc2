// Groups as they are found by their words: what the list of groups shows of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::groups {

struct FoundGroup {
  Id<Group> id;
  Openness openness = Openness::hidden;
  std::string name;
  std::string purpose;
};
std::vector<FoundGroup> groups_to_find(Transaction& transaction,
                                       const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> groups_after(Transaction& transaction, std::int64_t after,
                                       std::int64_t most);

}  // namespace alongside::groups
