// What the record keeps of answers.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::fates::acts {

inline const ActKind published{"answers_published",
                               say("What became of things was published for everybody to read")};
inline const ActKind publishing_stopped{"answers_publishing_stopped",
                                        say("Nothing new of what became of things is published")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&published, &publishing_stopped};
}

}  // namespace alongside::fates::acts
