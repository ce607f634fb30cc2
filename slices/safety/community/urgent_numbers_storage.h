// The urgent numbers of each language in the database.
#pragma once

#include <string_view>

#include "foundation/db/database.h"
#include "slices/safety/community/urgent_numbers_rule.h"

namespace alongside::safety {

/// In their order.
std::vector<UrgentNumber> urgent_numbers(Transaction& transaction, std::string_view language);
/// Those of `language`, or of `other` where it has none.
std::vector<UrgentNumber> urgent_numbers(Transaction& transaction, std::string_view language,
                                         std::string_view other);
void save_urgent_numbers(Write& write, std::string_view language,
                         const std::vector<UrgentNumber>& numbers);

}  // namespace alongside::safety
