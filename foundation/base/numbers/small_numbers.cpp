#include "foundation/base/numbers/small_numbers.h"

namespace alongside {
namespace {

constexpr std::int64_t middle_of_hidden = 4;
constexpr ShownNumber withheld{.number = 0, .hidden = true};

}  // namespace

std::int64_t rounded_number(std::int64_t number) {
  return (number + shown_rounded_to / 2) / shown_rounded_to * shown_rounded_to;
}

ShownNumber shown_number(std::int64_t number, SmallNumbers small_numbers) {
  if (small_numbers == SmallNumbers::shown || number == 0) return {.number = number};
  if (number <= largest_hidden) return withheld;
  return {.number = rounded_number(number)};
}

ShownNumber shown_total(const std::vector<ShownNumber>& parts, SmallNumbers small_numbers) {
  std::int64_t shown = 0, hidden = 0;
  for (const ShownNumber& part : parts) {
    shown += part.number;
    hidden += part.hidden ? 1 : 0;
  }
  if (small_numbers == SmallNumbers::shown) return {.number = shown};
  if (hidden > 0 && shown == 0) return withheld;
  return {.number = rounded_number(shown + hidden * middle_of_hidden)};
}

std::string plain_text(const ShownNumber& number) {
  return number.hidden ? "*" : std::to_string(number.number);
}

}  // namespace alongside
