// Pages of the end of a group.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/page.h"
#include "slices/groups/ending/ending_rule.h"
#include "slices/groups/groups.h"

namespace alongside::groups::pages {

/// The latest decision as a member may see it. Names are "" of who has left since.
struct DecisionShown {
  EndingStep step = EndingStep::none;
  std::string proposed_by;
  std::string reason;
  Instant proposed_at{};
  std::string agreed_by;
  Instant ends_at{};  // Once somebody agreed.
  std::string objected_by;
  std::string objection;
};
struct EndingShown {
  const Member& member;
  DecisionShown decision;
  bool may_propose = false;
  bool is_only_member = false;
  bool proposed_it = false;       // The one who looks.
  Problems hindrances;            // Why they cannot propose or agree, if they cannot.
  std::string reason, objection;  // As typed, where they came back with a problem.
  std::optional<Message> notice;
};
std::string ending(const html::Frame& frame, const EndingShown& shown, const Problems& problems);

/// What waits for each member meanwhile; nothing where nothing is to be decided.
std::optional<Message> ending_waits(EndingStep step, const std::string& day);

/// What becomes of a group without somebody: before they leave it or remove their account.
enum class Left { no_member, no_chair, nobody_leading };
Message without_you(Left left);

}  // namespace alongside::groups::pages
