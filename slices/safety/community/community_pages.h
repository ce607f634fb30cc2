// What those who look after the community see of safety: the numbers, and that a worry waits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/safety/community/urgent_numbers_rule.h"

namespace alongside::safety::pages {

struct CommunityShown {
  std::vector<std::string> languages;  // Their codes.
  std::string language;                // The one that is shown.
  std::vector<UrgentNumber> numbers;
  std::int64_t with_nobody = 0;
  std::optional<Instant> since;
  std::optional<Message> notice;
};
std::string community(const html::Frame& frame, const CommunityShown& shown,
                      const Problems& problems);

}  // namespace alongside::safety::pages
