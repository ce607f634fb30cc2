// The code with which a person of a pool looks up their own chance. It is made from the key, the
// draw, the fingerprint of the pool that was brought and the person's number, so that letters can
// print it again, and those of an earlier pool open nothing. The database holds a keyed fingerprint
// of it alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// Readable letters (foundation/base/numbers/readable_code.h): 50 bits.
inline constexpr std::size_t chance_code_characters = 10;

/// "ABCDE-FGHJK"
std::string chance_code(const SecretKey& key, Id<Draw> selection, std::string_view pool_print,
                        std::int64_t number);

/// What the database holds of a code. As people type it: small letters, spaces, dashes or none.
std::string chance_code_print(const SecretKey& key, Id<Draw> selection, std::string_view typed);

}  // namespace alongside::draws
