// The page of one group: its home for members, its description for others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/groups/joining/joining_rule.h"
#include "slices/groups/records.h"

namespace alongside::groups::pages {

struct HomeShown {
  const Member& member;
  Description description;
  std::vector<std::string> organisations;
  std::vector<StoredSide> sides;
  std::int64_t members = 0;
  std::int64_t waiting_requests = 0;
  bool said_perspectives = false;
  bool has_chair = true;
  std::vector<Card> cards;       // Of the rooms.
  std::vector<Waiting> waiting;  // For this member.
  std::optional<Message> notice;
  std::optional<GroupPicture> picture;
  std::string search_path;  // "" where nothing can be looked for.
};
std::string home(const html::Frame& frame, const HomeShown& shown);

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
