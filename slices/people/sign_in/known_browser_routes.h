// Browsers in which somebody has signed in before.
//
// Such a browser carries a mark, and tries in it are counted by the mark: whoever guesses at
// somebody's passphrase elsewhere does not keep them out of their own. (OWASP, "Slow Down Online
// Guessing Attacks with Device Cookies".) A mark is made with the site's key and tells nothing of
// whose it is; the database holds none.
#pragma once

#include <string>
#include <string_view>

#include "slices/people/people.h"

namespace alongside::people {

inline constexpr std::string_view known_browser_cookie = "alongside_known";
/// Of people who share one browser; whoever signed in longest ago is forgotten.
inline constexpr std::size_t most_marks = 4;

/// The mark of `person` that this browser carries; "" where it has none.
std::string known_mark(const Request& request, Id<Person> person);

/// The cookie of a browser in which `person` has just signed in: the mark it had, or a new one,
/// and those of others.
SetCookie known_browser(const Request& request, Id<Person> person);

}  // namespace alongside::people
