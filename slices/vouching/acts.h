// What the record keeps of ways back in. Nobody is named: that somebody forgot is theirs to tell.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::vouching::acts {

inline const ActKind vouched{"passphrase_vouched",
                             say("Two members vouched for somebody who forgot their passphrase")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&vouched};
}

}  // namespace alongside::vouching::acts
