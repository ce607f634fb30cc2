#include "slices/safety/community/urgent_numbers_rule.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::safety {
namespace {

bool is_number(const std::string& text) {
  const bool known = text.find_first_not_of("0123456789 +()-") == text.npos;
  return known && !dialled(text).empty();
}

std::string field(const char* name, std::size_t row) {
  return std::string(name) + "_" + std::to_string(row + 1);
}

}  // namespace

Result<std::vector<UrgentNumber>> accept_urgent_numbers(const std::vector<UrgentNumber>& typed) {
  Problems problems;
  std::vector<UrgentNumber> numbers;
  for (std::size_t row = 0; row < typed.size() && row < most_urgent_numbers; ++row) {
    const UrgentNumber& one = typed[row];
    if (one.number.empty() && one.name.empty()) continue;
    if (!is_number(one.number) || one.number.size() > urgent_number_characters) {
      problems.push_back({field("number", row), say("Write a telephone number, such as 999")});
    }
    if (one.name.empty() || character_count(one.name) > urgent_name_characters) {
      problems.push_back({field("name", row), say("Write who answers, in a few words")});
    }
    numbers.push_back(one);
  }
  if (!problems.empty()) return problems;
  return numbers;
}

std::string dialled(const std::string& number) {
  std::string digits;
  for (const char letter : number) {
    const bool plus = letter == '+' && digits.empty();
    if (plus || (letter >= '0' && letter <= '9')) digits += letter;
  }
  return digits == "+" ? "" : digits;
}

}  // namespace alongside::safety
