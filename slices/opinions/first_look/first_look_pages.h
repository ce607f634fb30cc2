// The page on which a group chooses whether new statements are looked at before they are shown.
#pragma once

#include <string>

#include "slices/groups/groups.h"

namespace alongside::opinions {

struct FirstLookPage {
  const groups::Member& member;
  std::string chosen;  // Hours, as typed.
  Problems problems = {};
  std::optional<Message> notice = {};
};
std::string first_look_page(const html::Frame& frame, const FirstLookPage& data);

}  // namespace alongside::opinions
