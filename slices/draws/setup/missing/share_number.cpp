#include "slices/draws/setup/missing/share_number.h"

#include <charconv>
#include <string>

#include "foundation/base/text.h"

namespace alongside::draws {
namespace {

struct Number {
  double number = 0;
  bool percent_sign = false;
};

std::optional<Number> number_in(std::string_view text) {
  std::string plain = tidied_line(text);
  Number read;
  if (plain.ends_with('%')) {
    read.percent_sign = true;
    plain = tidied_line(std::string_view(plain).substr(0, plain.size() - 1));
  }
  for (char& character : plain) {
    const bool digit = character >= '0' && character <= '9';
    if (!digit && character != '.' && character != ',') return std::nullopt;
    if (character == ',') character = '.';
  }
  const char* end = plain.data() + plain.size();
  const auto [at, error] = std::from_chars(plain.data(), end, read.number);
  if (error != std::errc() || at != end || plain.empty()) return std::nullopt;
  return read;
}

}  // namespace

std::optional<double> share_in(std::string_view text, Written written) {
  const auto read = number_in(text);
  if (!read) return std::nullopt;
  const bool percent = read->percent_sign || written == Written::percent;
  const double share = percent ? read->number / 100 : read->number;
  if (share > 1) return std::nullopt;
  return share;
}

bool is_percentage(std::string_view text) {
  const auto read = number_in(text);
  return read && (read->percent_sign || read->number > 1);
}

std::optional<double> count_in(std::string_view text) {
  constexpr std::size_t most_digits = 15, in_group = 3;
  const std::string typed = tidied_line(text);
  std::string digits;
  std::size_t group = 0;
  bool grouped = false;
  for (const char letter : typed) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
      ++group;
    } else if (letter == ',' || letter == ' ') {
      const bool right = grouped ? group == in_group : group >= 1 && group <= in_group;
      if (!right) return std::nullopt;
      grouped = true;
      group = 0;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || digits.size() > most_digits || (grouped && group != in_group)) {
    return std::nullopt;
  }
  return static_cast<double>(whole_number(digits).value_or(0));
}

}  // namespace alongside::draws
