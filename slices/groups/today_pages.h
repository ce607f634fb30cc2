// A group's two own doors: Today, which is its home, and Us.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/page.h"
#include "foundation/html/today_part.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups::pages {

/// A member as the others see them at a glance.
struct FaceShown {
  Id<Member> member;
  std::string name;
  std::optional<people::Portrait> portrait;
};

struct TodayShown {
  const Member& member;
  Description description;
  std::int64_t members = 0;
  std::vector<FaceShown> faces;  // Of some of the members.
  std::vector<Card> cards;       // Of the rooms.
  std::vector<Waiting> waiting;  // For this member.
  std::vector<TodayPart> parts;  // Of the rooms: what is new, what comes next.
  std::optional<Message> notice;
  std::optional<GroupPicture> picture;
  std::string search_path;  // "" where nothing can be looked for.
};
std::string today(const html::Frame& frame, const TodayShown& shown);

struct UsShown {
  const Member& member;
  Description description;
  std::vector<std::string> organisations;
  std::vector<StoredSide> sides;
  std::int64_t members = 0;
  std::vector<Card> cards;  // Of what stands behind this door.
};
std::string us(const html::Frame& frame, const UsShown& shown);

}  // namespace alongside::groups::pages
