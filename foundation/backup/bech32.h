// Bech32 (BIP 173) of bytes: how keys of age are written. Without the limit of 90 characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside::age {

/// In small letters.
std::string to_bech32(std::string_view prefix, std::string_view bytes);

/// The bytes; nothing where the prefix is another, or a letter is wrong. All small or all capital.
std::optional<std::string> from_bech32(std::string_view prefix, std::string_view text);

}  // namespace alongside::age
