// The page of what we may be assuming.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/design_stage/assumptions/assumption_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct AssumptionShown {
  Assumption assumption;
  std::string by;
  bool own = false;
};

struct AssumptionsShown {
  const groups::Member& member;
  std::string reflection;  // The member's own.
  std::string share;       // Typed.
  std::vector<AssumptionShown> shared;
  std::vector<Aside> asides;
  html::Paging paging;
  Problems problems;
};
std::string assumptions(const html::Frame& frame, const AssumptionsShown& shown,
                        std::optional<Message> notice);

}  // namespace alongside::design_stage::pages
