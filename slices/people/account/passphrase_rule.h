// Which passphrases are good enough. Length counts and nothing else: rules on signs and capitals
// make passphrases harder to remember and no harder to guess (NIST SP 800-63B, 5.1.1.2).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace alongside::people {

inline constexpr std::size_t least_passphrase_characters = 12;
/// Four words are enough even where they are short ...
inline constexpr std::size_t least_passphrase_words = 4;
/// ... but not four single letters.
inline constexpr std::size_t least_characters_of_words = 8;
/// Hashing takes longer for a longer text; nobody types more.
inline constexpr std::size_t most_passphrase_characters = 200;

/// What else the account holds: a passphrase must not be one of them.
struct Known {
  std::string_view name;
  std::string_view email;
};

/// What is wrong with `passphrase`, said for the field `field`; nothing when it is good.
Problems passphrase_problems(std::string_view field, std::string_view passphrase,
                             const Known& known);

}  // namespace alongside::people
