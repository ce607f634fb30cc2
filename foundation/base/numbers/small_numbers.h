// Small numbers, kept from telling who somebody is.
//
// Where they are hidden: 1 to 7 is shown as *, other numbers are rounded to the nearest 5, zero
// stays (NHS practice for published counts). So that no hidden number can be worked out from
// others, a total is the sum of its parts as they are shown, with 4 for each that is hidden,
// rounded to 5; where nothing but hidden parts make it up, it is hidden too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace alongside {

enum class SmallNumbers : std::int64_t { shown = 0, hidden = 1 };

inline constexpr std::int64_t largest_hidden = 7;
inline constexpr std::int64_t shown_rounded_to = 5;

/// A number as everybody may see it.
struct ShownNumber {
  std::int64_t number = 0;  // 0 where it is hidden.
  bool hidden = false;

  /// What the number may be in truth, rounding aside: up to 7 where it is hidden.
  std::int64_t least() const { return number; }
  std::int64_t most() const { return hidden ? largest_hidden : number; }
  friend bool operator==(const ShownNumber&, const ShownNumber&) = default;
};

/// To the nearest 5.
std::int64_t rounded_number(std::int64_t number);
ShownNumber shown_number(std::int64_t number, SmallNumbers small_numbers);
/// The total of `parts`, known as far as they are shown.
ShownNumber shown_total(const std::vector<ShownNumber>& parts, SmallNumbers small_numbers);

/// "12", or "*" where it is hidden: for CSV.
std::string plain_text(const ShownNumber& number);

}  // namespace alongside
