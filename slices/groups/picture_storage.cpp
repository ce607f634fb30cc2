// The picture of a group.
#include "slices/groups/groups.h"

namespace alongside::groups {

constexpr Sql picture_sql{"SELECT file, description FROM group_pictures WHERE group_id = $1"};
std::optional<GroupPicture> picture_of(Transaction& transaction, Id<Group> group) {
  return transaction.maybe<GroupPicture>(picture_sql, group);
}

constexpr Sql set_picture_sql{
    "INSERT INTO group_pictures (group_id, file, description) VALUES ($1, $2, $3) "
    "ON CONFLICT (group_id) DO UPDATE SET file = excluded.file, "
    "description = excluded.description"};
void set_picture(Write& write, const Member& member, const GroupPicture& picture) {
  write.run(set_picture_sql, member.group.id, picture.file, picture.description);
}

constexpr Sql remove_picture_sql{"DELETE FROM group_pictures WHERE group_id = $1"};
void remove_picture(Write& write, Id<Group> group) {
  write.run(remove_picture_sql, group);
}

}  // namespace alongside::groups
