// The whole numbers that a lottery is checked with, and how large each may be: below these limits
// nothing overflows 128 bits (proof_bound.h and stages.cpp say how large sums of them get).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace alongside::lottery_proof {

__extension__ using Whole = __int128;

/// Chances, weights and values are whole numbers of this part of 1.
inline constexpr std::int64_t chance_unit = 1'000'000'000'000;
/// Gains and multipliers are whole numbers of this part of 1.
inline constexpr std::int64_t multiplier_unit = 1'000'000'000'000'000;
inline constexpr std::int64_t most_multiplier = 1'000 * multiplier_unit;
/// How far a chance may be from the best there is: 1e-6.
inline constexpr std::int64_t tolerance = chance_unit / 1'000'000;

inline constexpr std::size_t most_people = 100'000;
inline constexpr std::size_t most_features = 50;
inline constexpr std::size_t most_values = 1'000;  // Of all features together.
inline constexpr std::size_t most_address_columns = 50;
inline constexpr int most_seats = 10'000;
inline constexpr std::size_t most_panels = 100'000;
inline constexpr std::size_t most_proof_depth = 1'000;

/// A chance as a percentage, rounded to four decimals: "10.0", "3.0303".
std::string percentage(std::int64_t chance);

/// A decimal from 0 to 1 with at most 12 digits after the point, exactly; -1 where it is no such.
std::int64_t exact_chance(std::string_view text);

}  // namespace alongside::lottery_proof
