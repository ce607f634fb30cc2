// What somebody is told of a way back in to their account. The number is that of the way back.
#pragma once

#include "foundation/base/notice.h"

namespace alongside::vouching {

/// Somebody vouched: once for each who did.
inline constexpr NoticeName way_back_asked{"vouching_way_back"};
/// Somebody chose a new passphrase with it: says who vouched, since whoever was wronged cannot sign
/// in any more and reads it in a mail.
inline constexpr NoticeName way_back_used{"vouching_used"};

}  // namespace alongside::vouching
