// Names that tell nothing: what the database holds instead of who reported.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"

namespace alongside::people {
struct Person;
}

namespace alongside::moderation {

/// Of a person on one contribution. Without `key`, which is outside the database, it leads nowhere.
std::string reporter_tag(const SecretKey& key, std::string_view kind, std::int64_t contribution,
                         Id<people::Person> person);
/// Of a person on one day, to count how many they report.
std::string report_day_tag(const SecretKey& key, Instant now, Id<people::Person> person);

}  // namespace alongside::moderation
