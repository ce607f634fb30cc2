#include "slices/draws/public/chance_code.h"

#include <array>
#include <charconv>

namespace alongside::draws {
namespace {

constexpr unsigned bits_of_character = 5;
constexpr std::size_t digits_of_64_bits = 16;

/// Without what people put between characters, in capitals.
std::string bare(std::string_view typed) {
  std::string code;
  for (const char character : typed) {
    if (character == '-' || character == ' ') continue;
    const bool small = character >= 'a' && character <= 'z';
    code += small ? static_cast<char>(character - 'a' + 'A') : character;
  }
  return code;
}

}  // namespace

std::string chance_code(const SecretKey& key, Id<Draw> selection, std::string_view pool_print,
                        std::int64_t number) {
  const std::string print =
      keyed_fingerprint(key, "selection chance code",
                        std::to_string(selection.number) + "/" + std::string(pool_print) + "/" +
                            std::to_string(number));
  std::uint64_t bits = 0;
  std::from_chars(print.data(), print.data() + digits_of_64_bits, bits, digits_of_64_bits);
  std::string code;
  for (std::size_t i = 0; i < chance_code_characters; ++i) {
    if (i == chance_code_characters / 2) code += '-';
    code += chance_code_alphabet[bits % chance_code_alphabet.size()];
    bits >>= bits_of_character;
  }
  return code;
}

std::string chance_code_print(const SecretKey& key, Id<Draw> selection, std::string_view typed) {
  return keyed_fingerprint(key, "selection chance code print",
                           std::to_string(selection.number) + "/" + bare(typed));
}

}  // namespace alongside::draws
