// What those see who arrange a group's meetings and papers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/needs/needs.h"
#include "slices/needs/needs_rule.h"

namespace alongside::needs::pages {

struct PersonShown {
  std::string name;
  Needs needs;  // What they share.
  Instant changed_at{};
};

struct GroupNeedsShown {
  const groups::Member& member;
  std::int64_t people = 0;    // Who share something.
  std::int64_t not_seen = 0;  // Of those, where it is new, or has changed since a look.
  std::optional<Instant> last_looked;
  std::vector<NeedCount> counts;
  html::Paging paging;
  bool open = false;                  // This member looked a short while ago.
  std::optional<Instant> open_until;  // Nothing where only one's own is to be seen.
  std::vector<PersonShown> shown;     // Of this page of the list; empty while it is not open.
};
std::string group_needs(const html::Frame& frame, const GroupNeedsShown& shown);

}  // namespace alongside::needs::pages
