// Access needs: what the program itself needs of this slice. What somebody needs stays here.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/base/secrets.h"
#include "slices/groups/groups.h"
#include "slices/needs/needs_keys.h"

namespace alongside::needs {

/// What becomes of the keys that sealed before: older backups need them.
enum class EarlierKeys { kept, forgotten };

/// Puts a new key into the key file and seals everything with it, a few rows at a time, while
/// servers serve. Begun anew after it was broken off, it comes to the same end. How many rows.
std::int64_t turn_key(Database& database, const SecretKey& of_site, const std::string& key_file,
                      EarlierKeys earlier);

}  // namespace alongside::needs
