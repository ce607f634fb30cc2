// What people are called and how they sign in: names, pronouns, e-mail addresses.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace alongside::people {

/// Long enough for any name we know of in full, short enough for a list.
inline constexpr std::size_t most_name_characters = 80;
inline constexpr std::size_t most_pronouns_characters = 40;
/// The longest address that mail can be sent to (RFC 5321 with erratum 1690).
inline constexpr std::size_t most_email_characters = 254;

/// `text` as one tidied line, without the invisible characters that turn text round (Unicode's
/// bidirectional controls): with them one person could look like another.
std::string shown_name(std::string_view text);

/// Each adds what is wrong to `problems`, for the field of that name, and returns the tidied text.
std::string accept_name(std::string_view typed, Problems& problems);
std::string accept_pronouns(std::string_view typed, Problems& problems);
/// "" is good: not everybody has one. Only what cannot be an address is refused.
std::string accept_email(std::string_view typed, Problems& problems);

/// Whether somebody signs in with an e-mail address rather than a name: names hold no `@`.
bool looks_like_email(std::string_view name_or_email);

}  // namespace alongside::people
