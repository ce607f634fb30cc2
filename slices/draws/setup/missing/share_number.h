// A share as people write it.
#pragma once

#include <optional>
#include <string_view>

namespace alongside::draws {

enum class Written { percent, fraction };

/// "51%", "51", "5.5", "5,5" as percent; "0.51" as a fraction. A percent sign always says percent.
/// Nothing where it is no number, below 0 or above everybody.
std::optional<double> share_in(std::string_view text, Written written);

/// Whether this one alone shows that the numbers beside it are percentages.
bool is_percentage(std::string_view text);

/// "12,345", "12 345", "12345": a number of people, below 10^15. Nothing where it is none; a comma
/// or a blank stands between thousands alone.
std::optional<double> count_in(std::string_view text);

}  // namespace alongside::draws
