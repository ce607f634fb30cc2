// Pages of coming in: requests to join, invitation links, what an invited person sees.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups::pages {

struct RequestShown {
  JoinRequest request;
  std::string name;
};
struct RequestsShown {
  const Member& member;
  std::vector<RequestShown> requests;
  std::int64_t total = 0;
  std::int64_t page = 1;
  std::optional<Message> notice;
};
std::string requests(const html::Frame& frame, const RequestsShown& shown);

/// Saying no to one of them. `answer` is as typed, where it came back with a problem.
std::string decline(const html::Frame& frame, const Member& member, const RequestShown& shown,
                    const std::string& answer, const Problems& problems);

struct InvitationShown {
  Invitation invitation;
  std::string invited_by;  // "" for somebody who has left.
  InvitationState state = InvitationState::live;
  bool may_stop = false;
};
struct InvitationsShown {
  const Member& member;
  std::vector<InvitationShown> invitations;
  std::int64_t total = 0;
  std::int64_t page = 1;
  bool everybodys = false;
  std::string uses;      // Of the form.
  std::string new_link;  // Shown once, after it was made.
  std::optional<Message> notice;
};
std::string invitations(const html::Frame& frame, const InvitationsShown& shown,
                        const Problems& problems);

struct InvitedShown {
  Group group;
  Description description;
  std::vector<std::string> organisations;
  std::string invited_by;
  std::string token;
  bool signed_in = false;
};
std::string invited(const html::Frame& frame, const InvitedShown& shown);
/// The same for a link that never was, has ended or was stopped: it tells nothing of the group.
std::string ended_invitation(const html::Frame& frame);

}  // namespace alongside::groups::pages
