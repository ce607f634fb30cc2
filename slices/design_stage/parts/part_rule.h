// The parts of a group's beginning that are texts of the whole group: any member writes them, and
// everybody mends them. Nothing is compulsory, and earlier versions are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}

namespace alongside::design_stage {

inline constexpr std::size_t text_characters = 4'000;
/// Of one part; the oldest go first.
inline constexpr std::int64_t versions_kept = 500;

/// What the page of a part asks.
struct Part {
  std::string_view key;  // In addresses and in the database: never change it.
  Message title;
  Message about;
  Message hint;  // Beside the field.
};
/// In the order in which a page lists them; a group goes through them in any.
const std::vector<Part>& parts();
/// Nothing where there is none of that name.
const Part* part_of(std::string_view key);

/// The part of sharing power has a text for each side of the group.
inline constexpr std::string_view power = "power";
std::string key_of_aim(std::int64_t side);
/// The side of "power-12"; nothing for other keys.
std::optional<std::int64_t> side_of_aim(std::string_view key);

/// A text as it was saved once.
struct Version {
  Id<Version> id;
  std::string text;
  bool left_out = false;  // The group leaves the part for now; `text` is what stood there.
  std::optional<Id<people::Person>> written_by;
  Instant written_at{};
  std::optional<std::string> taken_out;  // Why.
};

enum class PartState { not_begun, left_out, begun };
PartState state_of(const std::optional<Version>& latest);

/// What somebody typed, seen from the version that they had before them.
struct TextForm {
  std::string text;       // Tidied.
  std::int64_t base = 0;  // 0: there was none.
  bool both = false;      // Put it below what somebody else saved meanwhile.
};

/// What becomes of it.
enum class Saving {
  save,       // It is the next version.
  unchanged,  // That is what stands there.
  meanwhile,  // Somebody saved another meanwhile: show both.
};
struct Judged {
  Saving saving = Saving::save;
  std::string text;
};
/// A problem of "text" else. Nobody's words are lost: what was saved meanwhile stays readable.
Result<Judged> judge(const TextForm& form, const std::optional<Version>& latest);

}  // namespace alongside::design_stage
