// When two people are enough to vouch for somebody who forgot their passphrase.
//
// Each is beside them and knows them. They are two of one group in which both, and whom they vouch
// for, have been for a while: accounts that were made for it count for nothing yet. Where the group
// decides by two sides (groups/two_deciding.h), they show the group different ones: a side that
// somebody keeps to themselves is never asked, for the answer would tell it. Then a day passes, in
// which the person is told everywhere and can stop it; whoever vouched is still there at its end.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"

namespace alongside::vouching {

inline constexpr auto way_back_life = std::chrono::days(7);
inline constexpr auto wait_after_vouching = std::chrono::hours(24);
/// A new passphrase can be chosen for so long at least, also where the second vouched at the end.
inline constexpr auto time_to_choose = std::chrono::days(3);
/// For so long a person learns who vouched, after it was used.
inline constexpr auto used_is_told_for = std::chrono::days(30);
/// For so long people have been in the group, and (where two sides are needed) on their side.
inline constexpr auto settled_for = std::chrono::days(14);
inline constexpr std::int64_t vouchers_needed = 2;

struct Vouch {
  std::int64_t person = 0;
  std::int64_t group = 0;
  std::int64_t side = 0;  // That they show the group; 0: none.
};

/// Whether those who vouched in this group are enough. `two_sides`: it decides by two.
bool is_enough(const std::vector<Vouch>& vouches, std::int64_t group, bool two_sides);

/// The code that is shown to those who vouch, made of the claim that the browser alone has: whoever
/// learns the code cannot choose the passphrase. "7KQ2M-XPA49", 49 bits.
std::string code_of_claim(std::string_view claim);
/// As it was typed: large letters without what stands between.
std::string plain_code(std::string_view typed);

}  // namespace alongside::vouching
