#include "slices/meetings/meeting/meeting_asking.h"

#include <algorithm>

#include "foundation/rooms/room.h"
#include "foundation/words/own_time_zone.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/running/going_round_storage.h"
#include "slices/notices/notices.h"

namespace alongside::meetings {
namespace {

constexpr int minutes_an_hour = 60;

std::vector<pages::ComerShown> named(Transaction& transaction, const std::vector<Coming>& comings) {
  std::vector<Id<people::Person>> ids;
  for (const Coming& one : comings) ids.push_back(one.person);
  std::vector<pages::ComerShown> all;
  for (const people::Person& person : people::people_named(transaction, ids)) {
    const auto one = std::ranges::find(comings, person.id, &Coming::person);
    all.push_back({.name = person.name, .way = one->way});
  }
  std::ranges::sort(all, {}, &pages::ComerShown::name);
  return all;
}

/// Numbers alone stay of supporters and of those who cannot take part, from three on.
void add_comers(Transaction& transaction, pages::MeetingShown& shown) {
  std::vector<Coming> comings = comings_of(transaction, shown.meeting.id);
  for (const Coming& one : comings) {
    if (one.person == shown.member.person()) shown.own = one;
    if (one.way == Way::not_coming) {
      ++shown.not_coming;
    } else if (one.supporter) {
      ++shown.supporters;
    }
  }
  shown.supporters = count_shown(shown.supporters);
  shown.not_coming = count_shown(shown.not_coming);
  std::erase_if(comings, [](const Coming& one) { return one.way == Way::not_coming; });
  shown.comers = named(transaction, comings);
}

}  // namespace

MeetingAsked meeting_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Meeting meeting = find_meeting(transaction, member, request.id<Meeting>("meeting"));
  return {std::move(member), std::move(meeting)};
}

std::vector<Aside> asides_in_meeting(Read& read, const Request& request, const MeetingAsked& at,
                                     std::string_view kind, std::vector<std::int64_t> numbers) {
  return asides_of_each(
      rooms_of(request), read, at.member,
      {.kind = kind, .whole = at.meeting.id.number, .numbers = std::move(numbers)});
}

pages::MeetingShown meeting_shown(Read& read, const Request& request, const MeetingAsked& asked) {
  pages::MeetingShown shown{.member = asked.member,
                            .meeting = asked.meeting,
                            .own_zone = notices::time_zone_of(read, asked.member.person()),
                            .now = request.now,
                            .items = items_of(read, asked.meeting.id, request.now),
                            .may_arrange = groups::may(asked.member, permissions::arrange_meeting),
                            .may_make_agenda = groups::may(asked.member, permissions::make_agenda)};
  std::vector<PlannedItem> planned;
  for (const Item& item : shown.items) planned.push_back({item.id.number, item.minutes});
  shown.timetable = timetable_of(planned);
  for (TakenOutItem& one : taken_out_of(read, asked.meeting.id)) {
    shown.reasons.push_back(std::move(one.reason));
  }
  std::vector<std::int64_t> numbers;
  for (const Item& item : shown.items) {
    if (!item.came_back) numbers.push_back(item.id.number);
  }
  shown.asides = asides_in_meeting(read, request, asked, "meeting_items", std::move(numbers));
  const auto ahead = meetings_ahead(read, {asked.member.group.id.number}, request.now);
  const bool is_next = !ahead.empty() && ahead.front().id == asked.meeting.id;
  if (is_next && !why_not_changed(asked.meeting, request.now)) {
    shown.offers = offers_for_agenda(rooms_of(request), read, request, asked.member);
  }
  add_comers(read, shown);
  if (!shown.is_over() && !asked.meeting.is_off()) shown.round = whose_turn(read, asked.meeting);
  return shown;
}

MeetingForm meeting_form(const Request& request) {
  MeetingForm form{.title = request.line_field("title"),
                   .about = request.field("about"),
                   .day = request.line_field("day-day"),
                   .month = request.line_field("day-month"),
                   .year = request.line_field("day-year"),
                   .time = request.line_field("time"),
                   .minutes = request.line_field("minutes"),
                   .zone = request.line_field("zone"),
                   .place = request.line_field("place"),
                   .link = request.line_field("link"),
                   .phone = request.line_field("phone"),
                   .begins_at = {}};
  if (!is_time_zone(form.zone)) form.zone.clear();
  const auto day = whole_number(form.day), month = whole_number(form.month),
             year = whole_number(form.year);
  const auto minute = minute_of_day(form.time);
  constexpr long long largest_year = 9999;
  const auto within = [](const std::optional<long long>& number, long long most) {
    return number && *number >= 1 && *number <= most;
  };
  if (!within(day, 31) || !within(month, 12) || !within(year, largest_year) || !minute) return form;
  form.begins_at = instant_of({.year = static_cast<int>(*year),
                               .month = static_cast<int>(*month),
                               .day = static_cast<int>(*day),
                               .hour = static_cast<int>(*minute / minutes_an_hour),
                               .minute = static_cast<int>(*minute % minutes_an_hour)},
                              form.zone);
  return form;
}

MeetingForm form_of(const Meeting& meeting) {
  const LocalTime at = local_time(meeting.begins_at, meeting.zone);
  return {.title = meeting.title,
          .about = meeting.about,
          .day = std::to_string(at.day),
          .month = std::to_string(at.month),
          .year = std::to_string(at.year),
          .time = pages::clock_text(meeting, 0),
          .minutes = std::to_string(meeting.minutes),
          .zone = meeting.zone,
          .place = meeting.place,
          .link = meeting.link,
          .phone = meeting.phone,
          .begins_at = meeting.begins_at};
}

std::vector<Waiting> waiting_meetings(Read& read, const Request& request,
                                      const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  const people::Visit& visit = members.front().visit;
  const auto meetings = meetings_ahead(read, groups::numbers_of_groups(members), request.now);
  const auto open = unanswered(read, meetings, visit.person->id);
  std::vector<Waiting> waiting;
  for (const Meeting& one : meetings) {
    if (std::ranges::find(open, one.id) == open.end()) continue;
    waiting.push_back(
        {.path = path_to(one) + "#coming",
         .name = one.title,
         .what = say("Say whether you come"),
         .until = say("It begins on {when}",
                      {{"when", pages::when_text(people::words_of(request, visit), one)}}),
         .group = one.group});
  }
  return waiting;
}

std::vector<ComingUp> meetings_that_come(Read& read, const Request& request,
                                         const std::vector<groups::Member>& members) {
  std::vector<ComingUp> all;
  for (const Meeting& one : meetings_ahead(read, groups::numbers_of_groups(members), request.now)) {
    all.push_back({.at = one.begins_at,
                   .path = path_to(one),
                   .name = one.title,
                   .what = say("The group meets"),
                   .group = one.group});
  }
  return all;
}

}  // namespace alongside::meetings
