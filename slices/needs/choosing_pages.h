// The two forms: what somebody needs, and what of it a group sees.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/page.h"
#include "slices/needs/needs.h"
#include "slices/needs/needs_rule.h"

namespace alongside::needs::pages {

/// `groups`: how many see some of it.
std::string change(const html::Frame& frame, const NeedsForm& form, std::size_t groups,
                   const Problems& problems);

struct MineShown {
  const groups::Member& member;
  std::optional<Needs> needs;
  bool shared = false;
  std::string arrangers;  // Names of those who may look just now; "" where there is nobody.
  SharingForm form;
};
std::string mine(const html::Frame& frame, const MineShown& shown, const Problems& problems);

}  // namespace alongside::needs::pages
