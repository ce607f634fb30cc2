// The mails of ways back: to the address that was confirmed when somebody vouched, or chose a
// passphrase. Whoever took the account keeps them from nobody: neither wishes, nor what was read
// here, nor quiet hours, nor another address hold them up.
#pragma once

#include <vector>

#include "foundation/db/database.h"
#include "foundation/rooms/mail_kind.h"

namespace alongside::vouching {

inline constexpr std::string_view asked_mail = "ways back asked for";
inline constexpr std::string_view used_mail = "ways back used";

std::vector<MailKind> mail_kinds();

/// What is said of one that was used, here and by mail: with the names of those who vouched.
Message used_text(Read& read, std::int64_t way_back);

}  // namespace alongside::vouching
