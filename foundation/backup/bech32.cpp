#include "foundation/backup/bech32.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <vector>

namespace alongside::age {
namespace {

using Fives = std::vector<std::uint8_t>;  // Numbers of five bits.

constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksum_letters = 6;

std::uint32_t checksum(const Fives& values) {
  constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                   0x2a1462b3};
  std::uint32_t sum = 1;
  for (const std::uint8_t value : values) {
    const std::uint32_t top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (std::size_t bit = 0; bit < generator.size(); ++bit) {
      if ((top >> bit & 1) != 0) sum ^= generator[bit];
    }
  }
  return sum;
}

Fives of_prefix(std::string_view prefix) {
  Fives values;
  for (const char c : prefix) values.push_back(static_cast<std::uint8_t>(c) >> 5);
  values.push_back(0);
  for (const char c : prefix) values.push_back(static_cast<std::uint8_t>(c) & 31);
  return values;
}

Fives in_fives(std::string_view bytes) {
  Fives values;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = (held << 8 | static_cast<unsigned char>(c)) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) {
      values.push_back(static_cast<std::uint8_t>(held >> (bits - 5) & 31));
    }
  }
  if (bits > 0) values.push_back(static_cast<std::uint8_t>(held << (5 - bits) & 31));
  return values;
}

/// Nothing where bits are left over that say something.
std::optional<std::string> in_bytes(const Fives& values) {
  std::string bytes;
  std::uint32_t held = 0;
  int bits = 0;
  for (const std::uint8_t value : values) {
    held = (held << 5 | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<char>(held >> bits & 0xff));
  }
  if (bits >= 5 || (held & ((1U << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

/// In small letters; nothing where both kinds stand in it.
std::optional<std::string> in_one_case(std::string_view text) {
  const auto is_small = [](unsigned char c) { return std::islower(c) != 0; };
  const auto is_capital = [](unsigned char c) { return std::isupper(c) != 0; };
  if (std::ranges::any_of(text, is_small) && std::ranges::any_of(text, is_capital)) {
    return std::nullopt;
  }
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](unsigned char c) { return std::tolower(c); });
  return small;
}

}  // namespace

std::string to_bech32(std::string_view prefix, std::string_view bytes) {
  Fives values = in_fives(bytes);
  Fives summed = of_prefix(prefix);
  summed.insert(summed.end(), values.begin(), values.end());
  summed.resize(summed.size() + checksum_letters);
  const std::uint32_t sum = checksum(summed) ^ 1;
  for (int n = 5; n >= 0; --n) values.push_back(static_cast<std::uint8_t>(sum >> (5 * n) & 31));
  std::string text = std::string(prefix) + "1";
  for (const std::uint8_t value : values) text.push_back(letters[value]);
  return text;
}

std::optional<std::string> from_bech32(std::string_view prefix, std::string_view text) {
  const auto small = in_one_case(text);
  if (!small || !small->starts_with(std::string(prefix) + "1")) return std::nullopt;
  Fives values;
  for (const char c : small->substr(prefix.size() + 1)) {
    const std::size_t value = letters.find(c);
    if (value == letters.npos) return std::nullopt;
    values.push_back(static_cast<std::uint8_t>(value));
  }
  if (values.size() < checksum_letters) return std::nullopt;
  Fives summed = of_prefix(prefix);
  summed.insert(summed.end(), values.begin(), values.end());
  if (checksum(summed) != 1) return std::nullopt;
  values.resize(values.size() - checksum_letters);
  return in_bytes(values);
}

}  // namespace alongside::age
