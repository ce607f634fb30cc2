#include "slices/groups/permissions.h"

#include <gtest/gtest.h>

#include <set>

namespace alongside::groups::permissions_test {
namespace {

const Standing member{.role = Role::member};
const Standing chair{.role = Role::chair};
const Standing facilitator{.role = Role::facilitator};

TEST(Permissions, NameEachPermissionOnce) {
  std::set<Permission> named;
  for (const PermissionLine& line : permission_lines()) {
    EXPECT_TRUE(named.insert(line.permission).second);
  }
  EXPECT_EQ(named.size(), static_cast<std::size_t>(Permission::name_roles) + 1);
}

TEST(Permissions, AreEqualButForAFew) {
  for (const Permission permission : {Permission::ask_question, Permission::put_forward_statement,
                                      Permission::invite, Permission::see_members}) {
    EXPECT_TRUE(may(member, permission));
  }
  for (const Permission permission : {Permission::answer_requests, Permission::change_group,
                                      Permission::close_question, Permission::remove_member}) {
    EXPECT_FALSE(may(member, permission));
    EXPECT_TRUE(may(chair, permission));
    EXPECT_TRUE(may(facilitator, permission));
  }
}

TEST(Permissions, ACaretakerSeesLinksAndNothingMore) {
  const Standing caretaker{.role = Role::member, .caretaker = true};
  for (const PermissionLine& line : permission_lines()) {
    const bool expected =
        may(member, line.permission) || line.permission == Permission::see_all_invitations;
    EXPECT_EQ(may(caretaker, line.permission), expected) << line.what.text();
  }
}

TEST(Permissions, OnlyTheChairNamesRolesWhileThereIsOne) {
  EXPECT_TRUE(may(chair, Permission::name_roles));
  EXPECT_FALSE(may(facilitator, Permission::name_roles));
  EXPECT_FALSE(may(member, Permission::name_roles));
  EXPECT_TRUE(may(Standing{.group_has_chair = false}, Permission::name_roles));
}

TEST(Permissions, OnlyAChairRemovesAChair) {
  EXPECT_TRUE(may_remove(chair, Role::chair));
  EXPECT_FALSE(may_remove(facilitator, Role::chair));
  EXPECT_TRUE(may_remove(facilitator, Role::facilitator));
  EXPECT_FALSE(may_remove(member, Role::member));
}

/// What the page says of a permission is what the rule does: nobody more, nobody less.
TEST(Permissions, ThePageSaysWhatTheRuleDoes) {
  for (const PermissionLine& line : permission_lines()) {
    EXPECT_TRUE(may(chair, line.permission)) << line.what.text();
    EXPECT_EQ(may(member, line.permission), line.who == Who::every_member) << line.what.text();
  }
}

}  // namespace
}  // namespace alongside::groups::permissions_test
