// What we may be assuming: a reflection that its writer alone reads, and what they choose to share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}

namespace alongside::design_stage {

inline constexpr std::size_t reflection_characters = 4'000;
inline constexpr std::size_t assumption_characters = 1'000;
/// That one member shares at a time.
inline constexpr std::int64_t most_assumptions = 10;

struct Assumption {
  Id<Assumption> id;
  Id<people::Person> person;
  std::string text;
  Instant shared_at{};
  std::optional<std::string> taken_out;  // Why two members took it out.
};

/// "" where there is to be none any more; a problem of "reflection" else.
Result<std::string> accept_reflection(const std::string& typed);
/// `shared`: how many of theirs stand there. A problem of "share" else.
Result<std::string> accept_assumption(const std::string& typed, std::int64_t shared);

}  // namespace alongside::design_stage
