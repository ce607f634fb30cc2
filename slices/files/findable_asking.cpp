#include "slices/files/findable_asking.h"

#include "slices/files/findable_storage.h"

namespace alongside::files {
namespace {

std::vector<FindableText> found_files(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (FoundFile& row : files_to_find(read, numbers)) {
    found.push_back({.number = row.id.number,
                     .group = row.group,
                     .title = std::move(row.name),
                     .text = std::move(row.description),
                     .within = {},
                     .path = path_to(row.group, row.id)});
  }
  return found;
}

std::vector<std::int64_t> next_files(Read& read, std::int64_t, std::int64_t after,
                                     std::int64_t most) {
  return files_after(read, after, most);
}

}  // namespace

std::vector<Findable> findable_files() {
  return {{.kind = "files",
           .job = "words_of_files",
           .rank = 30,
           .heading = say("Files"),
           .at = found_files,
           .after = next_files}};
}

}  // namespace alongside::files
