#include "slices/people/people.h"

namespace alongside::people {
namespace {

/// The first code point of valid UTF-8.
std::string_view first_letter(std::string_view word) {
  std::size_t size = 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80U) ++size;
  return word.substr(0, size);
}

}  // namespace

std::string initials(std::string_view name) {
  const auto last_space = name.rfind(' ');
  std::string letters(first_letter(name));
  if (last_space != name.npos) letters.append(first_letter(name.substr(last_space + 1)));
  return letters;
}

}  // namespace alongside::people
