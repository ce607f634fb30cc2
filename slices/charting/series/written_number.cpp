#include "slices/charting/series/written_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "foundation/base/text.h"

namespace alongside::charting {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// With `from` replaced everywhere by `to`.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// In plain letters: a minus sign is "-", each sign between groups of digits but comma and point
/// is "'"; no per cent sign.
std::string plain_signs(std::string_view text) {
  std::string plain = tidied_line(text);
  replace_all(plain, "\xe2\x88\x92", "-");
  for (const std::string_view sign : {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", "\xe2\x80\x99"}) {
    replace_all(plain, sign, "'");
  }
  replace_all(plain, " ", "'");
  while (plain.ends_with('%') || plain.ends_with('\'')) plain.pop_back();
  return plain;
}

/// Whether three digits and no more follow the sign at `at`.
bool is_before_three(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t n) { return n < text.size() && is_digit(text[n]); };
  return digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
}

/// Takes `sign` out where it stands between groups of three digits; false where it stands
/// elsewhere.
bool take_groups_out(std::string& text, char sign) {
  for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at)) {
    if (at == 0 || !is_digit(text[at - 1]) || !is_before_three(text, at)) return false;
    text.erase(at, 1);
  }
  return true;
}

enum class Evidence { none, comma, point, comma_or_groups, point_or_groups };

/// What one number says about the sign before decimals.
Evidence evidence_of(std::string_view text) {
  const auto commas = std::ranges::count(text, ','), points = std::ranges::count(text, '.');
  if (commas == 0 && points == 0) return Evidence::none;
  if (commas > 0 && points > 0) {
    return text.rfind(',') > text.rfind('.') ? Evidence::comma : Evidence::point;
  }
  const bool is_comma = commas > 0;
  if (commas + points > 1) return is_comma ? Evidence::point : Evidence::comma;
  const auto at = text.find(is_comma ? ',' : '.');
  std::string_view before = text.substr(0, at);
  if (before.starts_with('-') || before.starts_with('+')) before.remove_prefix(1);
  const bool may_be_groups = is_before_three(text, at) && before != "0" && !before.empty() &&
                             before.size() <= 3 && at + 4 == text.size();
  if (may_be_groups) return is_comma ? Evidence::comma_or_groups : Evidence::point_or_groups;
  return is_comma ? Evidence::comma : Evidence::point;
}

/// Of numbers that can all be read in two ways: `comma` and `point` hold an example each.
FoundSign by_file(const std::string& comma, const std::string& point, char separator) {
  using By = FoundSign::By;
  if (!comma.empty() && !point.empty()) return {{}, comma, By::two_ways};
  if (!comma.empty()) {
    // Where commas part the cells, one inside a number parts its thousands.
    if (separator == ',') return {DecimalSign::point, comma, By::file};
    if (separator == ';') return {DecimalSign::comma, comma, By::file};
    return {{}, comma, By::two_ways};
  }
  if (separator == ',') return {DecimalSign::point, {}, By::numbers};
  return {{}, point, By::two_ways};
}

}  // namespace

FoundSign decimal_sign_of(const std::vector<std::string>& numbers, char separator) {
  std::string comma, point, unclear_comma, unclear_point;
  const auto keep = [](std::string& example, const std::string& number) {
    if (example.empty()) example = number;
  };
  for (const std::string& number : numbers) {
    switch (evidence_of(plain_signs(number))) {
      case Evidence::none:
        break;
      case Evidence::comma:
        keep(comma, number);
        break;
      case Evidence::point:
        keep(point, number);
        break;
      case Evidence::comma_or_groups:
        keep(unclear_comma, number);
        break;
      case Evidence::point_or_groups:
        keep(unclear_point, number);
        break;
    }
  }
  if (!comma.empty() && !point.empty()) return {{}, comma, FoundSign::By::both_signs};
  if (!comma.empty()) return {DecimalSign::comma, {}, FoundSign::By::numbers};
  if (!point.empty()) return {DecimalSign::point, {}, FoundSign::By::numbers};
  if (unclear_comma.empty() && unclear_point.empty()) {
    return {DecimalSign::point, {}, FoundSign::By::numbers};
  }
  return by_file(unclear_comma, unclear_point, separator);
}

std::optional<double> written_number(std::string_view text, DecimalSign sign) {
  constexpr std::size_t most_bytes = 64;
  std::string plain = plain_signs(text);
  if (plain.empty() || plain.size() > most_bytes) return std::nullopt;
  const char decimal = sign == DecimalSign::comma ? ',' : '.';
  const auto decimals = plain.find(decimal);
  std::string whole = plain.substr(0, decimals);
  if (!take_groups_out(whole, '\'') ||
      !take_groups_out(whole, sign == DecimalSign::comma ? '.' : ',')) {
    return std::nullopt;
  }
  if (decimals != plain.npos) whole += "." + plain.substr(decimals + 1);
  if (whole.starts_with('+')) whole.erase(0, 1);
  double number = 0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), number);
  if (error != std::errc() || end != whole.data() + whole.size() ||
      !(std::abs(number) <= largest_number)) {
    return std::nullopt;
  }
  return number;
}

}  // namespace alongside::charting
