// What pages of meetings need, asked together.
#pragma once

#include "foundation/base/card.h"
#include "foundation/http/response.h"
#include "slices/meetings/meeting/meeting_pages.h"

namespace alongside::meetings {

/// A member and one meeting of their group; NotFound for others.
struct MeetingAsked {
  groups::Member member;
  Meeting meeting;
};
MeetingAsked meeting_asked(Transaction& transaction, const Request& request);

/// What other rooms say beside contributions to it.
std::vector<Aside> asides_in_meeting(Read& read, const Request& request, const MeetingAsked& at,
                                     std::string_view kind, std::vector<std::int64_t> numbers);

/// The page of a meeting, without what was typed.
pages::MeetingShown meeting_shown(Read& read, const Request& request, const MeetingAsked& asked);

/// As typed; with the moment that day, time and zone mean.
MeetingForm meeting_form(const Request& request);
/// What the form of a meeting that is there holds.
MeetingForm form_of(const Meeting& meeting);

/// What waits for members, and what comes next (Room::waiting, Room::coming_up).
std::vector<Waiting> waiting_meetings(Read& read, const Request& request,
                                      const std::vector<groups::Member>& members);
std::vector<ComingUp> meetings_that_come(Read& read, const Request& request,
                                         const std::vector<groups::Member>& members);

}  // namespace alongside::meetings
