#include "slices/lottery_proof/exact_integers.h"

#include <fmt/core.h>

namespace alongside::lottery_proof {
namespace {

constexpr std::size_t most_decimals = 12;

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

std::string percentage(std::int64_t chance) {
  const std::int64_t hundredth_of_unit = chance_unit / 1'000'000;
  const std::int64_t parts = (chance + hundredth_of_unit / 2) / hundredth_of_unit;
  std::string text = fmt::format("{}.{:04}", parts / 10'000, parts % 10'000);
  while (text.ends_with('0') && !text.ends_with(".0")) text.pop_back();
  return text;
}

std::int64_t exact_chance(std::string_view text) {
  if (!text.starts_with('0') && !text.starts_with('1')) return -1;
  std::int64_t chance = text.front() - '0';
  std::string_view decimals;
  if (text.size() > 1) {
    decimals = text.substr(2);
    if (text[1] != '.' || decimals.empty()) return -1;
  }
  if (decimals.size() > most_decimals || !is_digits(decimals)) return -1;
  for (std::size_t i = 0; i < most_decimals; ++i) {
    chance = chance * 10 + (i < decimals.size() ? decimals[i] - '0' : 0);
  }
  return chance <= chance_unit ? chance : -1;
}

}  // namespace alongside::lottery_proof
