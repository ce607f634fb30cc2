#include "slices/groups/permissions.h"

#include <gtest/gtest.h>

namespace alongside::groups::permissions_test {
namespace {

const Standing member{.role = Role::member};
const Standing chair{.role = Role::chair};
const Standing facilitator{.role = Role::facilitator};

TEST(Permissions, AreEqualButForAFew) {
  for (const Permission* permission : {&permissions::invite, &permissions::see_members}) {
    EXPECT_TRUE(may(member, *permission));
  }
  for (const Permission* permission :
       {&permissions::answer_requests, &permissions::change_group, &permissions::remove_member}) {
    EXPECT_FALSE(may(member, *permission));
    EXPECT_TRUE(may(chair, *permission));
    EXPECT_TRUE(may(facilitator, *permission));
  }
}

TEST(Permissions, OnlyTheChairNamesRolesWhileThereIsOne) {
  EXPECT_TRUE(may(chair, permissions::name_roles));
  EXPECT_FALSE(may(facilitator, permissions::name_roles));
  EXPECT_FALSE(may(member, permissions::name_roles));
  EXPECT_TRUE(may(Standing{.group_has_chair = false}, permissions::name_roles));
}

TEST(Permissions, OnlyAChairRemovesAChair) {
  EXPECT_TRUE(may_remove(chair, Role::chair));
  EXPECT_FALSE(may_remove(facilitator, Role::chair));
  EXPECT_TRUE(may_remove(facilitator, Role::facilitator));
  EXPECT_FALSE(may_remove(member, Role::member));
}

}  // namespace
}  // namespace alongside::groups::permissions_test
