#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/words/own_time_zone.h"
#include "slices/meetings/acts.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/meeting/meeting_asking.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/routes.h"
#include "slices/meetings/told/meeting_notices_asking.h"

namespace alongside::meetings {
namespace {

std::optional<Message> done_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "planned") return say("The meeting is planned, and the group is told.");
  if (done == "changed") return say("The meeting is changed.");
  if (done == "off") return say("The meeting is called off, and the group is told.");
  if (done == "coming") return say("Thank you. The group can see how you take part.");
  if (done == "proposed") return say("It is on the agenda.");
  if (done == "taken-off") return say("It is off the agenda.");
  if (done == "withdrawn") return say("Your words are gone.");
  return std::nullopt;
}

void note_of_meeting(Write& write, const groups::Member& member, Id<Meeting> meeting,
                     const ActKind& kind, Instant now) {
  note_act(write,
           {.kind = kind, .group = member.group.id, .by = member.person(), .about = meeting.number},
           now);
}

MeetingAsked asked_by_arranger(Transaction& transaction, const Request& request) {
  MeetingAsked asked = meeting_asked(transaction, request);
  groups::require(asked.member, permissions::arrange_meeting);
  return asked;
}

Response arrange_answer(const Request& request, const groups::Member& member,
                        const Meeting* meeting, MeetingForm form, Problems problems) {
  const bool wrong = !problems.empty();
  std::string page =
      pages::arrange(people::frame(request, member.visit), {.member = member,
                                                            .meeting = meeting,
                                                            .form = std::move(form),
                                                            .time_zones = time_zone_names(),
                                                            .problems = std::move(problems)});
  return wrong ? unprocessable(std::move(page)) : ok(std::move(page));
}

}  // namespace

// GET /groups/:group/meetings
Response meetings_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Id<groups::Group> group = member.group.id;
  const std::int64_t over = count_meetings_over(read, group, request.now);
  const auto last = std::max<std::int64_t>(1, (over + meetings_a_page - 1) / meetings_a_page);
  const std::int64_t page = std::min(request.page(), last);
  pages::MeetingsShown shown{
      .member = member,
      .to_come = meetings_to_come(read, group, request.now),
      .over = meetings_over(read, group, request.now, page),
      .unanswered = {},
      .paging = {.page = page, .pages = last, .path = path_to_meetings(group)},
      .may_arrange = groups::may(member, permissions::arrange_meeting)};
  shown.unanswered = unanswered(read, shown.to_come, member.person());
  return ok(pages::meeting_list(people::frame(request, member.visit), shown));
}

// GET /groups/:group/meetings/new
Response arrange_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::arrange_meeting);
  return arrange_answer(request, member, nullptr, {.zone = last_zone(read, member.group.id)}, {});
}

// POST /groups/:group/meetings/new
Response arrange_meeting(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::arrange_meeting);
  MeetingForm form = meeting_form(request);
  const auto accepted = accept_meeting(form, request.now);
  Problems problems = accepted ? Problems{} : accepted.problems();
  const auto planned = meetings_to_come(write, member.group.id, request.now);
  if (std::ssize(planned) >= limits::most_to_come) {
    problems.push_back({"", say("This group has planned all the meetings it can")});
  }
  if (!problems.empty()) {
    return arrange_answer(request, member, nullptr, std::move(form), std::move(problems));
  }
  const Id<Meeting> id = add_meeting(write, member, *accepted, request.now);
  tell_of_arranged(write, find_meeting(write, member, id), request.now);
  note_of_meeting(write, member, id, acts::arranged, request.now);
  write.commit();
  return see_other(path_to_meeting(member.group.id, id) + "?done=planned");
}

// GET /groups/:group/meetings/:meeting
Response meeting_page(const Request& request, Read& read) {
  const MeetingAsked asked = meeting_asked(read, request);
  return ok(pages::meeting(people::frame(request, asked.member.visit),
                           meeting_shown(read, request, asked), done_notice(request)));
}

// GET /groups/:group/meetings/:meeting/change
Response change_meeting_page(const Request& request, Read& read) {
  const MeetingAsked asked = asked_by_arranger(read, request);
  if (why_not_changed(asked.meeting, request.now)) return see_other(path_to(asked.meeting));
  return arrange_answer(request, asked.member, &asked.meeting, form_of(asked.meeting), {});
}

// POST /groups/:group/meetings/:meeting/change
Response save_meeting(const Request& request, Write& write) {
  const MeetingAsked asked = asked_by_arranger(write, request);
  MeetingForm form = meeting_form(request);
  // Where it is may change while it is on.
  const bool stays = form.begins_at == asked.meeting.begins_at;
  const auto accepted = accept_meeting(
      form,
      stays ? std::min(request.now, *form.begins_at - std::chrono::microseconds(1)) : request.now);
  Problems problems = accepted ? Problems{} : accepted.problems();
  if (accepted) {
    if (auto reason = why_not_moved(asked.meeting, accepted->begins_at, request.now)) {
      problems = {{"day", *std::move(reason)}};
    }
  }
  if (auto reason = why_not_changed(asked.meeting, request.now)) {
    problems = {{"", *std::move(reason)}};
  }
  if (!problems.empty()) {
    return arrange_answer(request, asked.member, &asked.meeting, std::move(form),
                          std::move(problems));
  }
  change_meeting(write, asked.meeting, *accepted, request.now);
  if (is_moved(asked.meeting, *accepted)) {
    tell_of_moved(write, find_meeting(write, asked.member, asked.meeting.id), request.now);
  }
  note_of_meeting(write, asked.member, asked.meeting.id, acts::changed, request.now);
  write.commit();
  return see_other(path_to(asked.meeting) + "?done=changed");
}

// GET /groups/:group/meetings/:meeting/call-off
Response call_off_page(const Request& request, Read& read) {
  const MeetingAsked asked = asked_by_arranger(read, request);
  if (why_not_changed(asked.meeting, request.now)) return see_other(path_to(asked.meeting));
  return ok(pages::call_off(people::frame(request, asked.member.visit),
                            {.member = asked.member, .meeting = asked.meeting}));
}

// POST /groups/:group/meetings/:meeting/call-off
Response call_off_meeting(const Request& request, Write& write) {
  const MeetingAsked asked = asked_by_arranger(write, request);
  const std::string typed = request.field("why");
  const auto why = accept_calling_off(asked.meeting, typed, request.now);
  if (!why) {
    return unprocessable(
        pages::call_off(people::frame(request, asked.member.visit), {.member = asked.member,
                                                                     .meeting = asked.meeting,
                                                                     .why = typed,
                                                                     .problems = why.problems()}));
  }
  call_off(write, asked.meeting, *why, request.now);
  tell_of_calling_off(write, find_meeting(write, asked.member, asked.meeting.id), request.now);
  note_of_meeting(write, asked.member, asked.meeting.id, acts::called_off, request.now);
  write.commit();
  return see_other(path_to(asked.meeting) + "?done=off");
}

// POST /groups/:group/meetings/:meeting/coming
Response say_coming(const Request& request, Write& write) {
  const MeetingAsked asked = meeting_asked(write, request);
  const auto way = way_named(request.line_field("way"));
  Problems problems;
  if (auto reason = why_not_changed(asked.meeting, request.now)) {
    problems = {{"", *std::move(reason)}};
  } else if (!way) {
    problems = {{"way", say("Choose how you take part")}};
  }
  if (!problems.empty()) {
    pages::MeetingShown shown = meeting_shown(write, request, asked);
    shown.problems = std::move(problems);
    return unprocessable(
        pages::meeting(people::frame(request, asked.member.visit), shown, std::nullopt));
  }
  save_coming(write, asked.meeting,
              {.person = asked.member.person(),
               .way = *way,
               .supporter = *way != Way::not_coming && request.checked("supporter")});
  write.commit();
  return see_other(path_to(asked.meeting) + "?done=coming");
}

}  // namespace alongside::meetings
