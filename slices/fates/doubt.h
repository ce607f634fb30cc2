// A reason that would fit anything is no answer. Before one is saved it is asked once whether it is
// what somebody means: it may well be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside::fates {

enum class Doubt { too_short, same_as_others };

/// Shorter reasons say too little, most often.
inline constexpr std::size_t fewest_reason_characters = 30;
/// So many of the words of two reasons are the same where they are called alike, of ten.
inline constexpr std::size_t alike_of_ten = 8;
/// The latest reasons of the group that one is compared with.
inline constexpr std::int64_t reasons_compared = 200;

/// Whether both say nearly the same, whatever the order of their words, capitals or signs.
bool are_alike(std::string_view one, std::string_view other);

/// `others` are reasons that were given to other contributions.
std::optional<Doubt> doubt_of(std::string_view reason, const std::vector<std::string>& others);

}  // namespace alongside::fates
