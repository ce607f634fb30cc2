// Links by mail: a way to sign in, and to a new passphrase.
#pragma once

#include <chrono>
#include <cstdint>

namespace alongside::mail_links {

inline constexpr auto link_life = std::chrono::minutes(30);
/// Of one person: who asks for others' links fills nobody's letterbox.
inline constexpr std::int64_t most_links_a_day = 5;

}  // namespace alongside::mail_links
