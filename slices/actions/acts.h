// What the record keeps of actions.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::actions::acts {

inline const ActKind agreed{"action_agreed", say("The group agreed to do something"), "actions"};
inline const ActKind done{"action_done", say("Something that was agreed is done"), "actions"};
inline const ActKind dropped{"action_dropped", say("Something that was agreed was dropped"),
                             "actions"};
inline const ActKind again{"action_again", say("Something that had ended is to be done after all"),
                           "actions"};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&agreed, &done, &dropped, &again};
}

}  // namespace alongside::actions::acts
