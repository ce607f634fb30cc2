// What the record keeps of decisions. Never how anybody answered.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions::acts {

inline const ActKind begun{"decision_begun", say("The group began to decide about a proposal"),
                           "proposals"};
inline const ActKind passed{"decision_passed", say("The group decided for a proposal"),
                            "proposals"};
inline const ActKind failed{"decision_failed", say("The group decided against a proposal"),
                            "proposals"};
inline const ActKind unsettled{"decision_unsettled",
                               say("A proposal was neither passed nor turned down"), "proposals"};
inline const ActKind passed_knowingly{"decision_passed_knowingly",
                                      say("Two passed a proposal although a side was against it"),
                                      "proposals"};
inline const ActKind looked_at{"decision_looked_at", say("A decision was looked at again"),
                               "proposals"};
inline const ActKind notice_changed{
    "decision_notice_changed",
    say("How long a proposal must be known before the group decides was changed")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&begun, &passed, &failed, &unsettled, &passed_knowingly, &looked_at, &notice_changed};
}
inline const ActKind& of(Verdict verdict) {
  if (verdict == Verdict::passed) return passed;
  if (verdict == Verdict::failed) return failed;
  if (verdict == Verdict::passed_knowingly) return passed_knowingly;
  return unsettled;
}

}  // namespace alongside::decisions::acts
