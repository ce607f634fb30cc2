#include "slices/files/findable_storage.h"

#include "foundation/rooms/found_by.h"
#include "slices/files/files.h"

namespace alongside::files {
namespace {

struct FoundFile {
  Id<File> id;
  Id<groups::Group> group;
  std::string name;
  std::string description;

  FindableText text() && {
    return {.number = id.number,
            .group = group,
            .title = std::move(name),
            .text = std::move(description),
            .within = {},
            .path = path_to(group, id)};
  }
};

constexpr auto files_to_find_text = keys_text(
    "SELECT id, group_id, name, description FROM files WHERE group_id IS NOT NULL AND id IN ");
constexpr Sql files_to_find_sql{files_to_find_text.data()};
constexpr Sql files_after_sql{"SELECT id FROM files WHERE id > $1 ORDER BY id LIMIT $2"};

}  // namespace

std::vector<Findable> findable_files() {
  return {{.kind = "files",
           .job = "words_of_files",
           .rank = 30,
           .heading = say("Files"),
           .at = found_by<FoundFile, files_to_find_sql>,
           .after = numbers_after<files_after_sql>}};
}

}  // namespace alongside::files
