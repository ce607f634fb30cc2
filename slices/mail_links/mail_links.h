// Links by mail: a way to sign in, and to a new passphrase.
#pragma once

#include <chrono>
#include <cstdint>

namespace alongside::mail_links {

inline constexpr auto link_life = std::chrono::minutes(30);
/// So long no other goes to the same person, as long as the one before was not used: who asks for
/// others' links fills nobody's letterbox. A limit of a day would let a stranger, who knows a name,
/// use up its owner's links.
inline constexpr auto between_links = std::chrono::minutes(30);
static_assert(between_links <= link_life);

}  // namespace alongside::mail_links
