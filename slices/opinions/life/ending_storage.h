// What ends of this slice when somebody leaves a group.
#pragma once

#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// They are in no picture of the group any more. Their answers stay counted, under a pseudonym.
void end_pictures(Write& write, Id<groups::Group> group, Id<people::Person> person);

}  // namespace alongside::opinions
