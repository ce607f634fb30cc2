// Where somebody says what they need, chooses which groups see it, and reads who looked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/needs/needs.h"
#include "slices/needs/needs_rule.h"

namespace alongside::needs::pages {

struct GroupShown {
  Id<groups::Group> group;
  std::string name;
  std::optional<Sharing> sharing;  // Nothing: it is not shared there.
};
struct LookShown {
  std::string looker;  // "" for somebody whose account is gone.
  std::string group;   // "" for one that has ended, or that they left.
  Instant looked_at{};
};
struct OwnShown {
  std::optional<Needs> needs;  // Nothing is kept yet.
  Instant checked_at{};
  bool asked_again = false;  // A year is over.
  std::vector<GroupShown> groups;
  std::vector<LookShown> looks;
  std::optional<Message> notice;
};
std::string own(const html::Frame& frame, const OwnShown& shown);

}  // namespace alongside::needs::pages
