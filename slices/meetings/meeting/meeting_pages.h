// The pages of meetings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/meetings/agenda/item.h"
#include "slices/meetings/agenda/timetable.h"
#include "slices/meetings/coming/coming.h"
#include "slices/meetings/meeting/meeting.h"
#include "slices/meetings/running/going_round.h"

namespace alongside::meetings::pages {

struct MeetingsShown {
  const groups::Member& member;
  std::vector<Meeting> to_come, over;
  std::vector<Id<Meeting>> unanswered;  // Of those to come.
  html::Paging paging;                  // Of those that are over.
  bool may_arrange = false;
};
std::string meeting_list(const html::Frame& frame, const MeetingsShown& shown);

struct ArrangeShown {
  const groups::Member& member;
  const Meeting* meeting = nullptr;  // Nothing: a new one.
  MeetingForm form;
  const std::vector<std::string>& time_zones;
  Problems problems;
};
std::string arrange(const html::Frame& frame, const ArrangeShown& shown);

struct CallOffShown {
  const groups::Member& member;
  const Meeting& meeting;
  std::string why;
  Problems problems;
};
std::string call_off(const html::Frame& frame, const CallOffShown& shown);

struct ComerShown {
  std::string name;
  Way way = Way::in_person;
};
struct MeetingShown {
  const groups::Member& member;
  const Meeting& meeting;
  std::string own_zone;  // Of who reads; "": that of the community.
  Instant now{};
  std::vector<Item> items;
  Timetable timetable;
  std::vector<std::string> reasons;  // Of items that two members took out.
  std::vector<Aside> asides;         // Beside items.
  std::vector<ForAgenda> offers;     // Of other rooms, where this is the group's next meeting.
  std::optional<Coming> own;
  std::vector<ComerShown> comers;  // By name; those who cannot take part are counted alone.
  std::int64_t supporters = 0, not_coming = 0;  // count_shown()
  RoundNames round;                             // Until it is over.
  bool may_arrange = false, may_make_agenda = false;
  Problems problems;  // Of who comes.

  bool is_over() const { return meeting.ends_at() <= now; }
};
std::string meeting(const html::Frame& frame, const MeetingShown& shown,
                    std::optional<Message> notice);

/// Whose turn it would be to lead and to write the notes; nothing where that is not known.
void round_part(Html& html, const RoundNames& names);

/// Parts of the page, each in a file of its own.
void coming_part(Html& html, const MeetingShown& shown);
void agenda_part(Html& html, const MeetingShown& shown);

}  // namespace alongside::meetings::pages
