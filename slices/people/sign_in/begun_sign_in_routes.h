// A sign-in whose passphrase was right, and that waits for its second step.
//
// The browser carries it, proved with the site's key; the database holds nothing of it. It is good
// for some minutes, and ends when the passphrase is changed.
#pragma once

#include "slices/people/account/person_storage.h"
#include "slices/people/people.h"

namespace alongside::people {

inline constexpr std::string_view begun_sign_in_cookie = "alongside_begun";

/// The cookie of a browser in which the passphrase of `account` was right.
SetCookie begun_sign_in(const Request& request, const Account& account);

}  // namespace alongside::people
