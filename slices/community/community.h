// The community: everybody who uses this installation together. One row.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/db/database.h"

namespace alongside::community {

enum class WhoStartsGroups : std::int64_t { everybody = 0, caretakers = 1 };
enum class SignUp : std::int64_t { by_invitation = 0, open = 1 };

struct Community {
  std::string name;
  std::string language;  // BCP 47
  WhoStartsGroups who_starts_groups = WhoStartsGroups::everybody;
  SignUp sign_up = SignUp::by_invitation;
};

/// Nothing before the community is set up. To be asked together with others.
Query<Community, detail::Expect::maybe> current();

/// For set-up, the demonstration and tests: makes the community.
void found(Write& write, const Community& community);

}  // namespace alongside::community
