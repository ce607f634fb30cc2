// Who may do what with outcomes.
#pragma once

#include "foundation/base/permission.h"

namespace alongside::outcomes::permissions {

inline const Permission agree_outcome{WhoMay::every_member,
                                      say("Write down what the group wants to change")};
inline const Permission say_number{
    WhoMay::every_member,
    say("Add numbers to an outcome and what happened around it, and correct them with a reason")};
inline const Permission conclude{WhoMay::every_member,
                                 say("Write down what the group concludes from an outcome")};

}  // namespace alongside::outcomes::permissions
