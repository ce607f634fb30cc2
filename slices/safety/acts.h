// What the record keeps of safety: who was named. Never that somebody was worried.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::safety::acts {

inline const ActKind contact_asked{"safety_contact_asked",
                                   say("Somebody was asked to be there when a member is worried")};
inline const ActKind contact_agreed{"safety_contact_agreed",
                                    say("Somebody agreed to be there when a member is worried")};
inline const ActKind contact_ended{"safety_contact_ended",
                                   say("Somebody is no longer there for members who are worried")};
inline const ActKind time_set{"safety_time_set", say("How soon worries are looked at was changed")};
inline const ActKind numbers_set{"urgent_numbers_set",
                                 say("The numbers to call in danger were changed")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&contact_asked, &contact_agreed, &contact_ended, &time_set, &numbers_set};
}

}  // namespace alongside::safety::acts
