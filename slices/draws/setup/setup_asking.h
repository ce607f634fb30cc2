// What the handlers that set a draw up begin with.
#pragma once

#include <string>

#include "foundation/http/request.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/permissions.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// Who asks, and the draw of their group that the path names.
struct Asked {
  groups::Member member;
  Draw selection;
  bool organises() const { return groups::may(member, permissions::organise_draws); }
};

/// Throws NotFound for who is not a member, or where the group has no such draw.
Asked asked(Transaction& transaction, const Request& request);
/// And NotAllowed for who may not organise draws.
Asked asked_by_organiser(Transaction& transaction, const Request& request);
/// And NotAllowed where the draw has gone beyond preparing.
Asked asked_to_change(Transaction& transaction, const Request& request);

}  // namespace alongside::draws
