// Versions of a group's texts: reached through a member of the group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/design_stage/parts/part_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

inline constexpr std::int64_t versions_a_page = 20;

std::optional<Version> latest_of(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view part);
struct LatestOfPart {
  std::string part;
  Version version;
};
/// Of each part that somebody wrote something in.
std::vector<LatestOfPart> latest_of_parts(Transaction& transaction, Id<groups::Group> group);

/// The latest first; `page` counts from 1.
std::vector<Version> versions_of(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view part, std::int64_t page);
std::int64_t version_count(Transaction& transaction, Id<groups::Group> group,
                           std::string_view part);
/// NotFound where the part has no such version.
Version find_version(Transaction& transaction, Id<groups::Group> group, std::string_view part,
                     Id<Version> id);

struct NewVersion {
  std::string text;
  bool left_out = false;
};
Id<Version> add_version(Write& write, const groups::Member& member, std::string_view part,
                        const NewVersion& added, Instant now);

}  // namespace alongside::design_stage
