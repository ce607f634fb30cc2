// How a reflection is sealed: under a purpose that names whose it is and in which group, so that
// nothing opens in another's place, and filled up to even lengths, so that its length tells little.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/secrets.h"

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
}

namespace alongside::design_stage {

struct WhoseReflection {
  Id<groups::Group> group;
  Id<people::Person> person;
};
/// `text` has no blanks at its end.
std::string sealed_reflection(const SecretKey& key, const WhoseReflection& whose,
                              std::string_view text);
/// Nothing where it was changed, or was sealed with another key or for somebody else.
std::optional<std::string> opened_reflection(const SecretKey& key, const WhoseReflection& whose,
                                             std::string_view sealed);

}  // namespace alongside::design_stage
