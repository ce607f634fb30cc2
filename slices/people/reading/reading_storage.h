// How somebody wishes to read, in the database and in their browser.
#pragma once

#include <string>
#include <string_view>

#include "slices/people/people.h"

namespace alongside::people {

/// Of who is not signed in, on this device.
inline constexpr std::string_view reading_cookie = "alongside_reading";
/// A person's own wishes, for pages that are made without asking the database. Ends with signing
/// out: whoever uses the browser next learns nothing of them.
inline constexpr std::string_view own_reading_cookie = "alongside_own_reading";

/// `wishes` as `html::written` has them.
void save_wishes(Write& write, Id<Person> person, std::string_view wishes);
std::string find_wishes(Transaction& transaction, Id<Person> person);

/// The cookie that goes with signing in and with saving.
SetCookie own_reading(const std::string& wishes);

}  // namespace alongside::people
