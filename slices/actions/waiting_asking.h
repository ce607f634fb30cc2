// What actions bring to pages of other rooms.
#pragma once

#include <optional>
#include <vector>

#include "foundation/rooms/room.h"

namespace alongside::actions {

/// What somebody is asked to do, and what they do whose day has passed or comes near.
std::vector<Waiting> waiting_actions(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members);
/// The days of what they do.
std::vector<ComingUp> days_of_actions(Read& read, const Request& request,
                                      const std::vector<groups::Member>& members);
/// What is overdue, for the next meeting.
std::optional<ForAgenda> overdue_for_agenda(Read& read, const Request& request,
                                            const groups::Member& member);
/// What is done about contributions, and where one says that something is.
std::vector<Aside> actions_beside(Read& read, const groups::Member& member,
                                  const AsidesAsked& asked);

}  // namespace alongside::actions
