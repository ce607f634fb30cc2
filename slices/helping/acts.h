// What the record keeps of helping.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::helping::acts {

inline const ActKind person_added{"helped_person_added",
                                  say("Somebody without an account was added")};
inline const ActKind new_code{"helped_new_code", say("Somebody without an account got a new code")};
inline const ActKind helper_agreed{"helper_agreed", say("Somebody agreed with a helper")};
inline const ActKind helper_ended{"helper_ended", say("A helper's agreement ended")};
inline const ActKind person_removed{"helped_person_removed",
                                    say("Somebody without an account wished to be removed")};
inline const ActKind entered{"helper_entered", say("A helper entered what somebody said")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&person_added, &new_code, &helper_agreed, &helper_ended, &person_removed, &entered};
}

}  // namespace alongside::helping::acts
