// What people are told about safety. The number is that of the worry, or of the group. The words
// of a notice tell nothing: not who, not what. Where it leads tells its reader the group; that of
// caretakers leads to no group. In the database a row tells who was told, of which group, and when.
#pragma once

#include "foundation/base/notice.h"

namespace alongside::safety {

/// To a reader: something was shared with them.
inline constexpr NoticeName shared_with_you{"safety_shared"};
/// To a member whom the group asks to be there; the number is that of the group.
inline constexpr NoticeName asked_to_be_there{"safety_asked"};
/// To caretakers: something waits, and nobody is left to look.
inline constexpr NoticeName one_waits{"safety_one_waits"};

}  // namespace alongside::safety
