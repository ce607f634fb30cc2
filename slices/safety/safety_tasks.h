// What happens in time: the next contact is told, and at last those who look after the community.
#pragma once

#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"
#include "slices/groups/groups.h"

namespace alongside::safety {

/// Its group ends, and with it the order in which contacts are told: what nobody looked at is left
/// to all whose turn it was or would have been. True where there may be more.
bool leave_what_nobody_read(Write& write, const SecretKey& key, Id<groups::Group> group,
                            Instant now);

/// The kind of job; its number is that of a worry.
inline constexpr std::string_view telling_next = "safety";
JobKind telling_next_job(const SecretKey& key);

}  // namespace alongside::safety
