// What waits to be looked at before everybody is shown it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"

namespace alongside::moderation {

struct LookedAtShown {
  std::string text;
  std::string within;  // The question.
  std::string signer;  // "" where nobody signed.
  std::string path;    // Of its matter.
  bool mine = false;   // Who looks signed it: others look at it.
  Instant shown_from{};
};
struct LookingShown {
  const groups::Member& member;
  std::vector<LookedAtShown> waiting;
  std::string next;  // "" where no more wait.
  std::optional<Message> notice = {};
};
std::string looking_page(const html::Frame& frame, const LookingShown& shown);

}  // namespace alongside::moderation
