// How a group ends: nobody is left in it, or two of its members decided so and nobody objected.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/groups/terms.h"
#include "slices/groups/two_deciding.h"

namespace alongside::groups {

namespace limits {
/// So long a group without members is kept, for somebody to come back in by an invitation: as long
/// as an invitation works.
inline constexpr auto rest_of_group = std::chrono::days{30};
/// So long everybody may object, once two have agreed; time to keep what is one's own as well.
inline constexpr auto time_to_object = std::chrono::days{14};
/// So long a proposal waits for somebody to agree, and an objection is shown.
inline constexpr auto ending_is_shown = std::chrono::days{60};
inline constexpr std::size_t ending_reason_characters = 1000;
}  // namespace limits

/// Where a decision stands.
enum class EndingStep {
  none,
  proposed,  // Somebody else has to agree.
  agreed,    // It ends on a day, unless somebody objects.
  stopped,   // Somebody objected. It may be proposed anew.
};

struct EndingTerms {
  std::optional<Instant> ends_at;
  bool objected = false;
};
EndingStep step_of(const std::optional<EndingTerms>& ending);

/// Why they want it, or why not: everybody in the group reads it.
Result<std::string> accept_ending_reason(std::string_view field, const std::string& typed);

}  // namespace alongside::groups
