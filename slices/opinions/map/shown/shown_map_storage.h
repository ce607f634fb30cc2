// Maps as they may be shown, from what is kept of them.
#pragma once

#include <optional>

#include "foundation/db/database.h"
#include "slices/opinions/map/map_for_member.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// Which map: that of today, or an earlier one by its number.
struct WhichMap {
  std::optional<std::int64_t> moment;
};

/// Throws NotFound where there is no such question in the member's group, or no such moment.
MapForMember map_for(Transaction& transaction, const groups::Member& member, Id<Question> question,
                     const SecretKey& key, Instant now, const WhichMap& which = {});

/// Today's map with everything that is the same for all who may see all of it. Access is the
/// caller's. Where `small_numbers` is given, it stands above the question's own setting.
std::optional<ShownMap> find_shown_map(Transaction& transaction, const Question& question,
                                       std::optional<SmallNumbers> small_numbers = std::nullopt);

}  // namespace alongside::opinions
