// How somebody comes into a group: by the open door, by asking, or by invitation.
#pragma once

#include <optional>
#include <string>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

/// What a group that may be seen offers to somebody who is not a member.
enum class Door {
  sign_in_first,  // Nobody is signed in.
  join,
  ask,
  waiting,    // They asked, and nobody has answered yet.
  ask_again,  // They were told no, and may ask once more.
};
enum class Asker { stranger, person };
Door door(Openness openness, Asker asker, std::optional<RequestState> request);

/// The note of somebody who asks to join; may be empty.
Result<std::string> accept_request_note(const std::string& note);
/// What the group says with a no; may be empty.
Result<std::string> accept_request_answer(const std::string& answer);

/// What an invitation link allows. Its token is not here: the database holds its fingerprint.
struct InvitationTerms {
  Instant expires_at{};
  std::int64_t most_uses = 1;
  std::int64_t uses = 0;
  std::optional<Instant> stopped_at;
};
enum class InvitationState { live, stopped, used_up, expired };
InvitationState invitation_state(const InvitationTerms& terms, Instant now);

/// How many people one link may bring. `live` is how many links of theirs work now.
Result<std::int64_t> accept_invitation(const std::string& uses, std::int64_t live);

/// How many people count for a side, as members may know it: nothing in a group below
/// limits::fewest_shown_people, and never so that one person can be picked out.
std::optional<Message> shown_side_count(std::int64_t people, std::int64_t members);

}  // namespace alongside::groups
