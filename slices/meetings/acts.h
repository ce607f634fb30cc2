// What the record keeps of meetings. Never who comes, or who said something beforehand.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::meetings::acts {

inline const ActKind arranged{"meeting_arranged", say("A meeting was arranged"), "meetings"};
inline const ActKind changed{"meeting_changed", say("A meeting was changed"), "meetings"};
inline const ActKind called_off{"meeting_called_off", say("A meeting was called off"), "meetings"};

inline const ActKind begun{"meeting_begun", say("A meeting was begun, and led"), "meetings"};
inline const ActKind other_turn{"meeting_other_turn",
                                say("In a meeting another turn was given than the suggested one"),
                                "meetings"};

inline const ActKind relieved{
    "meeting_relieved", say("In a meeting somebody led in the place of who was away"), "meetings"};

inline std::vector<const ActKind*> all() {
  return {&arranged, &changed, &called_off, &begun, &other_turn, &relieved};
}

}  // namespace alongside::meetings::acts
