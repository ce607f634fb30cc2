// Links that hold by themselves: whoever has one may have that one file, until a time.
#pragma once

#include <optional>
#include <string>

#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"

namespace alongside::files {

/// `/files/7?until=...&signature=...`, signed with the key that is outside the database.
std::string link_to(const SecretKey& key, std::int64_t file, Instant until);

/// Whether `signature` is for that file and that end, and the end has not come. `until` is as it
/// stands in the link.
bool link_holds(const SecretKey& key, std::int64_t file, std::string_view until,
                std::string_view signature, Instant now);

}  // namespace alongside::files
