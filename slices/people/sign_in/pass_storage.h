// Links that let somebody make an account where sign-up is not open.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "slices/people/people.h"

namespace alongside::people {

inline constexpr auto invitation_life = std::chrono::days{14};
/// A caretaker's links that work at one time: enough for several places to hang a poster.
inline constexpr std::int64_t most_invitations = 50;

/// The token of a new link to the community.
std::string make_invitation(Write& write, Id<Person> caretaker, Instant now);

/// A link to the community that still works; without its token, which nobody can know again.
struct Invitation {
  std::string token_fingerprint;
  Instant expires_at{};
  std::int64_t used_count = 0;
};
std::vector<Invitation> find_invitations(Transaction& transaction, Instant now);
void end_invitation(Write& write, std::string_view token_fingerprint);

}  // namespace alongside::people
