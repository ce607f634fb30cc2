#include "slices/decisions/outcome/option_outcome.h"

#include <algorithm>
#include <string_view>

#include "foundation/base/text.h"

namespace alongside::decisions {

std::vector<std::int64_t> options_in(const OptionTie& tie) {
  std::vector<std::int64_t> options;
  std::string_view numbers = tie.options;
  while (!numbers.empty()) {
    const auto end = std::min(numbers.find(' '), numbers.size());
    options.push_back(whole_number(numbers.substr(0, end)).value_or(0));
    numbers.remove_prefix(std::min(end + 1, numbers.size()));
  }
  return options;
}

std::string numbers_in(const std::vector<std::size_t>& options) {
  std::string text;
  for (const std::size_t one : options) text += (text.empty() ? "" : " ") + std::to_string(one + 1);
  return text;
}

}  // namespace alongside::decisions
