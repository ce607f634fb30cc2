// How often somebody may try to sign in, so that passphrases cannot be guessed one by one.
//
// Tries are counted in a window that begins with the first of them. When it has passed, counting
// begins again.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {

using namespace std::chrono_literals;

inline constexpr auto try_window = 15min;
/// For one name or e-mail address, whether anybody has it or not, from one network: a stranger
/// elsewhere keeps nobody out.
inline constexpr std::int64_t tries_per_name = 10;
/// For one name from all networks together: many machines that guess for one name would have that
/// many times the tries. A known browser is not among them (known_browser_routes.h).
inline constexpr std::int64_t tries_per_name_everywhere = 100;
/// From one network: a whole ward or library may share one.
inline constexpr std::int64_t tries_per_network = 50;
/// Accounts made from one network: a workshop signs up together.
inline constexpr std::int64_t sign_ups_per_network = 50;

struct Tries {
  std::int64_t tries = 0;
  Instant window_started_at{};
};

/// `tries` with one more, made `now`.
Tries with_one_more(const Tries& tries, Instant now);

/// Nothing when another try may be made; otherwise how long to wait, in whole minutes from 1.
std::optional<std::int64_t> minutes_to_wait(const Tries& tries, std::int64_t limit, Instant now);

/// What somebody is told who has to wait, beside `field`.
Problems wait_problems(std::string_view field, std::int64_t minutes);

}  // namespace alongside::people
