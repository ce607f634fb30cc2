// What a group tells of itself, and its page for who is not a member.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/groups/joining/joining_rule.h"
#include "slices/groups/records.h"

namespace alongside::groups::pages {

/// For who is not a member, of a group that may be seen.
struct DescriptionShown {
  Group group;
  Description description;
  std::vector<std::string> organisations;
  Door door = Door::sign_in_first;
  std::string answer;                  // What the group said with a no.
  std::string note;                    // As typed, where it came back with a problem.
  std::optional<Instant> rests_until;  // Where nobody is in it.
  std::optional<Message> notice;
};
std::string description_page(const html::Frame& frame, const DescriptionShown& shown,
                             const Problems& problems);

/// Purpose, whom it serves and the organisations: also on the page of an invitation.
void about_group(Html& html, const Description& description,
                 const std::vector<std::string>& organisations);

}  // namespace alongside::groups::pages
