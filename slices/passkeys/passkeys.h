// Passkeys: signing in with a finger, a face or the PIN of a device, in place of a passphrase
// (Web Authentication Level 2, W3C Recommendation of April 2021).
#pragma once

#include <cstddef>

namespace alongside::passkeys {

inline constexpr std::size_t most_passkeys = 10;  // Of one person.
inline constexpr std::size_t name_characters = 60;

}  // namespace alongside::passkeys
