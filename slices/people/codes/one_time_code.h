// Codes that an app shows, a new one every 30 seconds (TOTP, RFC 6238, over HOTP, RFC 4226).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"

namespace alongside::people {

/// SHA-1, for that is what apps take; its known weakness does not touch an HMAC.
std::string hotp(std::string_view secret, std::uint64_t counter, int digits);

inline constexpr int digits_of_code = 6;
inline constexpr std::int64_t seconds_of_step = 30;
/// An app's clock may be so many steps late or early.
inline constexpr std::int64_t steps_of_grace = 1;

std::int64_t step_at(Instant now);

/// The step of which `typed` is the code; nothing where it is none of those around `now`, or of one
/// that is not after `last`: a code that somebody saw over a shoulder opens nothing.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed,
                                         Instant now, std::int64_t last);

/// 160 random bits, as RFC 4226 recommends.
std::string new_secret();
/// RFC 4648 without padding, as apps take it.
std::string base32(std::string_view bytes);
/// In fours, to type.
std::string spelt(std::string_view base32_text);

/// Ten at a time; each of 49 random bits: "7KQ2M-XPA49".
inline constexpr int recovery_codes_at_a_time = 10;
std::string new_recovery_code();
/// As somebody may type it: large letters without what stands between.
std::string plain_recovery_code(std::string_view typed);

}  // namespace alongside::people
