// Codes that people read off paper and type: short groups of letters that look like no other.
#pragma once

#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace alongside {

/// 32 letters and digits: five bits each.
inline constexpr std::string_view readable_letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// What 64 bits are enough for.
inline constexpr std::size_t most_readable_characters = 12;

/// "ABCDE-FGHJK" for 10 characters in groups of 5. `fingerprint` is of hexadecimal digits, 16 at
/// least (secrets.h).
inline std::string readable_code(std::string_view fingerprint, std::size_t characters,
                                 std::size_t group) {
  constexpr std::size_t digits_of_64_bits = 16;
  assert(fingerprint.size() >= digits_of_64_bits && characters <= most_readable_characters);
  std::uint64_t bits = 0;
  std::from_chars(fingerprint.data(), fingerprint.data() + digits_of_64_bits, bits, 16);
  std::string code;
  for (std::size_t i = 0; i < characters; ++i) {
    if (i > 0 && i % group == 0) code += '-';
    code += readable_letters[bits % readable_letters.size()];
    bits /= readable_letters.size();
  }
  return code;
}

/// As it is compared, however it was typed: in capitals, without dashes and blanks.
inline std::string bare_code(std::string_view typed) {
  std::string code;
  for (const char character : typed) {
    if (character == '-' || character == ' ') continue;
    const bool small = character >= 'a' && character <= 'z';
    code += small ? static_cast<char>(character - 'a' + 'A') : character;
  }
  return code;
}

}  // namespace alongside
