// Whom to call at once: typed by the community's caretakers, for each language.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/result.h"

namespace alongside::safety {

struct UrgentNumber {
  std::string number;  // As it is dialled: "999", "+44 20 7946 0000".
  std::string name;    // Who answers, and when.

  friend bool operator==(const UrgentNumber&, const UrgentNumber&) = default;
};

inline constexpr std::size_t most_urgent_numbers = 6;
inline constexpr std::size_t urgent_number_characters = 30;
inline constexpr std::size_t urgent_name_characters = 120;

/// Rows that are empty are left out; a problem stands beside the field `number_3` or `name_3`.
Result<std::vector<UrgentNumber>> accept_urgent_numbers(const std::vector<UrgentNumber>& typed);

/// What a telephone dials, for a link: digits and a leading +.
std::string dialled(const std::string& number);

}  // namespace alongside::safety
