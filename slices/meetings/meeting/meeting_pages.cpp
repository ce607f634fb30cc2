#include "slices/meetings/meeting/meeting_pages.h"

#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

void standing(Html& html, const MeetingShown& shown) {
  if (!shown.meeting.is_off()) return;
  html::inset(html, [&] {
    html << "<p><strong>"_html << say("This meeting was called off.") << "</strong></p>"_html;
    html::written(html, shown.meeting.called_off_why);
  });
}

void links_of_meeting(Html& html, const MeetingShown& shown) {
  const std::string path = path_to(shown.meeting);
  html << "<p class=\"alongside-meeting-links\">"_html;
  html::link(html, Url(path + "/meeting.ics"), say("Put it into my calendar"));
  html << " "_html;
  html::link(html, Url(path + "/now"),
             shown.is_over() ? say("How it went") : say("Go into the meeting"));
  html << " "_html;
  html::link(html, Url(path + "/notes"), say("Notes"));
  if (shown.may_arrange && !why_not_changed(shown.meeting, shown.now)) {
    html << " "_html;
    html::link(html, Url(path + "/change"), say("Change when or where"));
    html << " "_html;
    html::link(html, Url(path + "/call-off"), say("Call it off"));
  }
  html << "</p>"_html;
}

}  // namespace

void round_part(Html& html, const RoundNames& names) {
  if (!names.lead.empty()) {
    html::paragraph(html, say("To lead, it would be the turn of {name}: they did it least of those "
                              "who come.",
                              {{"name", names.lead}}));
  }
  if (!names.pen.empty()) {
    html::paragraph(
        html, say("To write the notes, it would be the turn of {name}.", {{"name", names.pen}}));
  }
  if (!names.lead.empty() || !names.pen.empty()) {
    html::hint(html, say("Nobody has to. Anybody else can."));
  }
}

std::string meeting(const html::Frame& frame, const MeetingShown& shown,
                    std::optional<Message> notice) {
  const html::PageHead head{.title = shown.meeting.title,
                            .breadcrumbs = crumbs_to_meetings(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, shown.meeting.title);
    standing(html, shown);
    when_and_where(html, shown.meeting, shown.own_zone);
    if (!shown.meeting.about.empty()) html::written(html, shown.meeting.about);
    links_of_meeting(html, shown);
    coming_part(html, shown);
    round_part(html, shown.round);
    agenda_part(html, shown);
  });
}

std::string call_off(const html::Frame& frame, const CallOffShown& shown) {
  const html::PageHead head{.title = say("Call off this meeting"),
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Call off this meeting"));
    html::paragraph(html, shown.meeting.title);
    html::paragraph(html, say("Everybody in the group is told. The meeting stays in the list, "
                              "with your reason. It cannot be called back."));
    html::post_form(html, Url(path_to(shown.meeting) + "/call-off"), [&] {
      html::text_area(html, {.name = "why",
                             .label = html::Label{say("Why is it called off?")},
                             .value = shown.why,
                             .problems = &shown.problems,
                             .rows = 3});
      html::button(html, say("Call it off"), html::ButtonStyle::warning);
    });
  });
}

}  // namespace alongside::meetings::pages
