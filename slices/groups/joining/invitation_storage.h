// Invitation links in the database. Only fingerprints of their tokens are kept.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups {

Id<Invitation> insert_invitation(Write& write, const Member& member, std::string_view token,
                                 std::int64_t most_uses, Instant now);

/// Own links that work now; or everybody's, ended ones too, for who may see them.
enum class Whose { own_live, everybodys };
std::vector<Invitation> list_invitations(Transaction& transaction, const Member& member,
                                         Whose whose, Instant now, std::int64_t page);
std::int64_t count_invitations(Transaction& transaction, const Member& member, Whose whose,
                               Instant now);

/// One of the member's group; not found otherwise.
Invitation find_invitation(Transaction& transaction, const Member& member, Id<Invitation> id);
void stop_invitation(Write& write, const Invitation& invitation, Instant now);

/// By what stands in the link, hidden groups too: whoever has it was invited.
std::optional<Invitation> find_invitation_by_token(Transaction& transaction,
                                                   std::string_view token);
Group invited_group(Transaction& transaction, const Invitation& invitation);
void count_use(Write& write, const Invitation& invitation);

}  // namespace alongside::groups
