// What holds of all rooms together.
#include "app/rooms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/commands.h"
#include "slices/groups/groups.h"

namespace alongside::rooms_test {
namespace {

using groups::Role;
using groups::Standing;

TEST(Rooms, AreListedOnce) {
  std::set<std::string_view> names;
  for (const Room& room : all_rooms()) EXPECT_TRUE(names.insert(room.name).second) << room.name;
}

TEST(Rooms, ThatShowACardStandBehindADoor) {
  for (const Room& room : all_rooms()) {
    EXPECT_EQ(room.card != nullptr, room.door.has_value()) << room.name;
  }
}

TEST(Rooms, HaveEachOfTheirRoutesInTheTable) {
  const std::string table = routes_table(all_rooms());
  const auto lines = static_cast<std::size_t>(std::ranges::count(table, '\n'));
  EXPECT_EQ(lines, routes_of(all_rooms()).size() + 1);
  const auto line = table.find("/groups/:group/questions/import ");
  ASSERT_NE(line, std::string::npos);
  const auto post = table.find("/groups/:group/questions/import ", line + 1);
  ASSERT_NE(post, std::string::npos);
  EXPECT_NE(table.substr(post, table.find('\n', post) - post).find("member"), std::string::npos);
}

TEST(Permissions, SayEachThingOnce) {
  std::set<std::string_view> said;
  for (const Permission* permission : permissions_of(all_rooms())) {
    EXPECT_TRUE(said.insert(permission->what.text()).second) << permission->what.text();
  }
}

/// They stand in the record for good, and in the files that people keep.
TEST(Acts, HaveNamesThatLast) {
  std::set<std::string_view> names;
  std::set<std::string_view> findable;
  for (const Findable& kind : findable_of(all_rooms())) findable.insert(kind.kind);
  for (const ActKind* kind : acts_of(all_rooms())) {
    EXPECT_TRUE(names.insert(kind->name).second) << kind->name;
    EXPECT_LE(kind->name.size(), 40U) << kind->name;
    EXPECT_EQ(kind->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), kind->name.npos)
        << kind->name;
    EXPECT_TRUE(kind->about.empty() || findable.contains(kind->about)) << kind->about;
  }
}

/// What the page says of a permission is what the rule does: nobody more, nobody less.
TEST(Permissions, ThePageSaysWhatTheRuleDoes) {
  const Standing member{.role = Role::member}, chair{.role = Role::chair};
  for (const Permission* permission : permissions_of(all_rooms())) {
    EXPECT_TRUE(groups::may(chair, *permission)) << permission->what.text();
    EXPECT_EQ(groups::may(member, *permission), permission->who == WhoMay::every_member)
        << permission->what.text();
  }
}

TEST(Permissions, ACaretakerSeesLinksAndNothingMore) {
  const Standing member{.role = Role::member};
  const Standing caretaker{.role = Role::member, .caretaker = true};
  for (const Permission* permission : permissions_of(all_rooms())) {
    const bool expected =
        groups::may(member, *permission) || permission == &groups::permissions::see_all_invitations;
    EXPECT_EQ(groups::may(caretaker, *permission), expected) << permission->what.text();
  }
}

}  // namespace
}  // namespace alongside::rooms_test
