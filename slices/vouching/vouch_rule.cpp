#include "slices/vouching/vouch_rule.h"

#include "foundation/base/secrets.h"

namespace alongside::vouching {
namespace {

// No letter is read for another: without 0, 1, I, L and O.
constexpr std::string_view code_letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t letters_of_code = 10;

std::uint64_t number_of(std::string_view hexadecimal) {
  std::uint64_t number = 0;
  for (const char digit : hexadecimal) {
    const int value = digit <= '9' ? digit - '0' : digit - 'a' + 10;
    number = number * 16 + static_cast<std::uint64_t>(value);
  }
  return number;
}

}  // namespace

bool is_enough(const std::vector<Vouch>& vouches, std::int64_t group, bool two_sides) {
  for (const Vouch& one : vouches) {
    for (const Vouch& other : vouches) {
      if (one.person >= other.person || one.group != group || other.group != group) continue;
      if (!two_sides) return true;
      if (one.side != 0 && other.side != 0 && one.side != other.side) return true;
    }
  }
  return false;
}

std::string code_of_claim(std::string_view claim) {
  // A print of 256 bits: its first 64 give the ten letters, evenly but for one in 2^14.
  const std::string print = fingerprint("vouching " + std::string(claim));
  std::uint64_t number = number_of(std::string_view(print).substr(0, 16));
  std::string code;
  for (std::size_t i = 0; i < letters_of_code; ++i) {
    if (i == letters_of_code / 2) code += '-';
    code += code_letters[number % code_letters.size()];
    number /= code_letters.size();
  }
  return code;
}

std::string plain_code(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    const bool small = letter >= 'a' && letter <= 'z';
    const char large = small ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (code_letters.find(large) != code_letters.npos) code += large;
  }
  return code;
}

}  // namespace alongside::vouching
