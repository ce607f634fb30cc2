// Addresses of calendars, in the database.
#pragma once

#include <optional>
#include <string_view>

#include "slices/groups/groups.h"

namespace alongside::meetings {

bool has_calendar(Transaction& transaction, Id<people::Person> person);
/// `print` is the fingerprint of the secret part. What was there before opens nothing any more.
void save_calendar(Write& write, Id<people::Person> person, std::string_view print);
void forget_calendar(Write& write, Id<people::Person> person);
std::optional<Id<people::Person>> person_of_calendar(Transaction& transaction,
                                                     std::string_view print);

}  // namespace alongside::meetings
