#include <algorithm>

#include "foundation/base/card.h"
#include "foundation/base/secrets.h"
#include "slices/meetings/calendar/calendar_pages.h"
#include "slices/meetings/calendar/calendar_storage.h"
#include "slices/meetings/calendar/calendar_text.h"
#include "slices/meetings/meeting/meeting_asking.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/routes.h"

namespace alongside::meetings {
namespace {

constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";
constexpr std::string_view end_of_address = ".ics";
/// What was is left out after a while: programs fetch the whole each time.
constexpr auto shown_before = std::chrono::days(90);

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  text += (text.empty() ? "" : "\n") + line;
}

/// What is at an address lasts, and is read by whoever has it: the ways into a meeting are not
/// there.
enum class Holds { ways_in, no_ways_in };

CalendarEvent event_of(const Request& request, const Words& words, const Meeting& meeting,
                       Holds holds) {
  const bool ways_in = holds == Holds::ways_in;
  CalendarEvent event{.uid = meeting.uid + "@alongside",
                      .changes = meeting.changes,
                      .changed_at = meeting.changed_at,
                      .begins_at = meeting.begins_at,
                      .ends_at = meeting.ends_at(),
                      .title = meeting.title,
                      .text = {},
                      .place = meeting.place.empty() && ways_in ? meeting.link : meeting.place,
                      .url = request.site->base_url + path_to(meeting),
                      .called_off = meeting.is_off()};
  if (meeting.is_off()) {
    event.title = words(say("Called off: {meeting}", {{"meeting", meeting.title}}));
    add_line(event.text, meeting.called_off_why);
  }
  add_line(event.text, meeting.about);
  if (ways_in) add_line(event.text, meeting.link);
  if (ways_in && !meeting.phone.empty()) {
    add_line(event.text, words(say("By phone: {number}", {{"number", meeting.phone}})));
  }
  add_line(event.text, event.url);
  return event;
}

}  // namespace

// GET /groups/:group/meetings/:meeting/meeting.ics
Response meeting_file(const Request& request, Read& read) {
  const MeetingAsked asked = meeting_asked(read, request);
  const Words& words = people::words_of(request, asked.member.visit);
  return download("meeting-" + std::to_string(asked.meeting.id.number) + ".ics",
                  std::string(calendar_type),
                  calendar_text({event_of(request, words, asked.meeting, Holds::ways_in)}, ""));
}

// GET /me/calendar
Response calendar_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return ok(
      pages::calendar(people::frame(request, visit), has_calendar(read, visit.person->id), ""));
}

// POST /me/calendar
Response make_calendar_address(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const std::string token = random_token();
  save_calendar(write, visit.person->id, fingerprint(token));
  write.commit();
  return ok(pages::calendar(
      people::frame(request, visit), true,
      request.site->base_url + "/calendars/" + token + std::string(end_of_address)));
}

// POST /me/calendar/end
Response end_calendar_address(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  forget_calendar(write, visit.person->id);
  write.commit();
  return see_other("/me/calendar");
}

// GET /calendars/:address
Response calendar_file(const Request& request, Read& read) {
  std::string_view token = request.parameters.first("address");
  if (token.ends_with(end_of_address)) token.remove_suffix(end_of_address.size());
  const auto person = person_of_calendar(read, fingerprint(token));
  if (!person) throw NotFound();
  std::vector<std::int64_t> groups;
  for (const groups::Group& one :
       groups::groups_of(read, *person, static_cast<std::int64_t>(groups_in_sight))) {
    groups.push_back(one.id.number);
  }
  const auto reach = people::reach_of(read, *person);
  const Words& words =
      reach && !reach->language.empty() ? Words::in(reach->language) : *request.words;
  std::vector<CalendarEvent> events;
  for (const Meeting& one : meetings_since(read, groups, request.now - shown_before)) {
    events.push_back(event_of(request, words, one, Holds::no_ways_in));
  }
  return {.content_type = std::string(calendar_type),
          .body = calendar_text(events, words(say("Meetings of my groups")))};
}

}  // namespace alongside::meetings
