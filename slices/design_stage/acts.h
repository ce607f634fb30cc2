// What the record keeps of a group's beginning.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::design_stage::acts {

inline const ActKind door_proposed{"lessons_change_proposed",
                                   say("It was proposed to change who can read the lessons")};
inline const ActKind lessons_opened{"lessons_opened",
                                    say("Two agreed that everybody can read the lessons")};
inline const ActKind lessons_closed{"lessons_closed",
                                    say("Two agreed that only members read the lessons")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&door_proposed, &lessons_opened, &lessons_closed};
}

}  // namespace alongside::design_stage::acts
