// What a member brings: skills and experience, in their own words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}

namespace alongside::design_stage {

inline constexpr std::size_t offer_characters = 1'000;

struct Offer {
  Id<Offer> id;
  Id<people::Person> person;
  std::string text;
  Instant offered_at{};
  std::optional<std::string> taken_out;  // Why two members took it out.
};

/// Tidied text in, the same out, or a problem of "text".
Result<std::string> accept_offer(const std::string& typed);

}  // namespace alongside::design_stage
