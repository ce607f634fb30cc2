// One contribution as those see it who decide about it, put together from its room and this slice's
// own tables.
#pragma once

#include <vector>

#include "foundation/rooms/room.h"
#include "slices/moderation/matter_pages.h"
#include "slices/moderation/matter_storage.h"

namespace alongside::moderation {

struct Asked {
  groups::Member member;
  ContributionKind kind;
  Contribution contribution;
  Matter matter;
  std::optional<OpenMatter> open;  // Nothing until it is shown.
  bool two_sides = false;          // They decide about it.
  Instant settled_since{};         // Who decides was there then.
  Decider own;                     // The member who asks.
  Instant now{};

  Which which() const { return {kind.name, contribution.number, member.group.id}; }
  /// They may look at what waits, and show it; but for what they signed.
  bool may_show() const;
  /// As what it is looked after when it was decided.
  Which afterwards() const;
  std::string path() const;
  /// What was taken out is read by its author and by those who can put it back.
  bool may_read() const;
};

/// What the path names; NotFound where it is of another group, or gone for good, NotAllowed where
/// the member cannot read it yet.
Asked asked_for(Read& read, const Request& request);
/// Whether the group has two sides to decide now.
bool has_two_sides(Read& read, const groups::Member& member);
/// Whether its room lets this member read it by now.
bool may_read(Read& read, const Request& request, const groups::Member& member,
              const ContributionKind& kind, const Contribution& contribution);
/// Somebody else who decides about it.
Decider decider(Read& read, const Asked& asked, Id<people::Person> person);

MatterShown shown_matter(Read& read, const Asked& asked);
std::vector<DecisionShown> with_names(Read& read, const std::vector<Decision>& decisions);

}  // namespace alongside::moderation
