// What people are told of their place in a group. The number is that of the request, or else of the
// group.
#pragma once

#include "foundation/base/notice.h"

namespace alongside::groups {

inline constexpr NoticeName join_asked{"groups_join_asked"};
inline constexpr NoticeName join_accepted{"groups_join_accepted"};
inline constexpr NoticeName join_declined{"groups_join_declined"};
inline constexpr NoticeName role_changed{"groups_role_changed"};
/// To those who lead a group: somebody's part in it ends in two weeks.
inline constexpr NoticeName role_ends_soon{"groups_role_ends"};
inline constexpr NoticeName member_removed{"groups_member_removed"};

}  // namespace alongside::groups
