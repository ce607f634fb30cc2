// What a helper and somebody without an account agree on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::helping {

namespace limits {
inline constexpr std::size_t name_characters = 80;
inline constexpr std::size_t what_for_characters = 300;
}  // namespace limits
/// An agreement is made anew once a year at least.
inline constexpr auto longest_agreement = std::chrono::days(366);
inline constexpr std::int64_t most_helped = 50;  // By one member in a group.

/// In which way they take part.
struct Way {
  std::string_view code;
  Message label;
};
const std::vector<Way>& ways();

struct AgreementForm {
  std::string name;  // Of a new person alone.
  std::string way;
  std::string what_for;
  std::optional<Instant> until;  // Nothing where there is no such day.
  bool agreed = false;           // The helper says that the person knows and agrees.
};

struct Agreement {
  std::string way;
  std::string what_for;
  Instant until{};
};
Result<Agreement> accept_agreement(const AgreementForm& form, Instant now);

/// Beside the agreement's own.
Problems problems_of_name(std::string_view name, bool is_taken);

}  // namespace alongside::helping
