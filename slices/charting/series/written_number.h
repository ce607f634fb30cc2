// Numbers as people and spreadsheets of any language write them: "1,234.5", "1.234,5", "1 234,5",
// "45%". What a comma and a point mean is found out from all numbers of a column together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alongside::charting {

enum class DecimalSign { point, comma };

struct FoundSign {
  std::optional<DecimalSign> sign;  // Nothing where it is not plain.
  std::string example;              // Where it is not plain, or was taken from the file's form.
  enum class By {
    numbers,    // Some number can be read in one way only, or none has either sign.
    file,       // All could be read in two ways: what stands between the cells decided.
    two_ways,   // All could be read in two ways, and the file does not tell.
    both_signs  // Some numbers have a decimal comma, others a decimal point.
  } by = By::numbers;
};

/// Of the numbers of one column, in a file with `separator` between its cells.
FoundSign decimal_sign_of(const std::vector<std::string>& numbers, char separator);

/// Far above what people measure; far below where doubles no longer know each whole number.
inline constexpr double largest_number = 1e15;
/// Nothing where the text is no number, or one beyond that. A per cent sign is passed over.
std::optional<double> written_number(std::string_view text, DecimalSign sign);

}  // namespace alongside::charting
