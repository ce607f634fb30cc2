// How needs are sealed: each under a purpose that names whose they are, so that nothing opens in
// another's place, and filled up to even lengths, so that how long it is tells little.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/secrets.h"
#include "slices/needs/needs_rule.h"

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
}

namespace alongside::needs {

using PersonId = Id<people::Person>;

std::string sealed_needs(const SecretKey& key, PersonId person, const Needs& needs);
/// Nothing where it was changed, or was sealed with another key or for somebody else.
std::optional<Needs> opened_needs(const SecretKey& key, PersonId person, std::string_view sealed);

/// What is shared would tell what is needed.
std::string sealed_sharing(const SecretKey& key, PersonId person, Id<groups::Group> group,
                           const Sharing& sharing);
std::optional<Sharing> opened_sharing(const SecretKey& key, PersonId person,
                                      Id<groups::Group> group, std::string_view sealed);

}  // namespace alongside::needs
