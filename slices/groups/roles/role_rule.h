// A part in a group is given for a reason and for a time: then it ends by itself.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

namespace limits {
inline constexpr std::size_t role_reason_characters = 300;
/// So long before its end it is said that a part ends.
inline constexpr auto role_end_is_told = std::chrono::days{14};
}  // namespace limits

inline constexpr std::array<std::int64_t, 3> months_to_choose{3, 6, 12};
/// Of who starts a group.
inline constexpr std::int64_t months_of_founder = 12;

/// As typed, tidied.
struct RoleForm {
  std::string role, why, months;
};
struct GivenRole {
  Role role = Role::member;
  std::string why;          // "" where they are a member without a part.
  std::int64_t months = 0;  // 0: so too.
};
Result<GivenRole> accept_role(const RoleForm& form);

/// Why a member has a part, and until when.
struct RoleTerm {
  Id<Member> member;
  std::string why;  // "": they started the group.
  Instant ends_at{};
};

/// When a part that is given now for so many months ends.
Instant end_of_role(Instant now, std::int64_t months);

}  // namespace alongside::groups
