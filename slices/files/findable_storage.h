// Files of groups as they are found by their names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/files/files.h"

namespace alongside::files {

struct FoundFile {
  Id<File> id;
  Id<groups::Group> group;
  std::string name;
  std::string description;
};
/// None of a person's own.
std::vector<FoundFile> files_to_find(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> files_after(Transaction& transaction, std::int64_t after,
                                      std::int64_t most);

}  // namespace alongside::files
