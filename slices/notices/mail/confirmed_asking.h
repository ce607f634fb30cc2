// Mails about the way in to an account, to the address that was confirmed when they were posted.
#pragma once

#include "foundation/rooms/mail_kind.h"

namespace alongside::notices {

inline constexpr std::string_view address_moved_mail = "moved addresses";

/// The address that was confirmed until then learns that the account has another, or none.
void tell_former_address(Write& write, const AddressMoved& moved);
MailKind address_moved_kind();

}  // namespace alongside::notices
