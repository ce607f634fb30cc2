#include <algorithm>

#include "slices/meetings/meeting/meeting_pages.h"
#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

void card_of(Html& html, const MeetingsShown& shown, const Meeting& meeting) {
  html::card(
      html, meeting.title, Url(path_to(meeting)),
      [&] {
        html::paragraph(html, when_text(html.words(), meeting));
        if (meeting.is_off()) {
          html::tag(html, say("Called off"), "red");
        } else if (std::ranges::find(shown.unanswered, meeting.id) != shown.unanswered.end()) {
          html::tag(html, say("Say whether you come"), "yellow");
        }
      },
      3);
}

}  // namespace

std::string meeting_list(const html::Frame& frame, const MeetingsShown& shown) {
  const html::PageHead head{.title = say("Meetings"), .breadcrumbs = groups::crumbs(shown.member)};
  const std::string path = path_to_meetings(shown.member.group.id);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Meetings"));
    html::paragraph(html, say("Come in person, online, by phone, or say it in writing beforehand. "
                              "The agenda belongs to all of you."));
    html::button_row(html, [&] {
      if (shown.may_arrange) html::link_button(html, Url(path + "/new"), say("Plan a meeting"));
      html::link_button(html, Url("/me/calendar"), say("Have them in my calendar"),
                        html::ButtonStyle::secondary);
    });
    html::section(html, say("To come"), [&] {
      if (shown.to_come.empty()) html::paragraph(html, say("No meeting is planned yet."));
      for (const Meeting& one : shown.to_come) card_of(html, shown, one);
    });
    if (shown.over.empty()) return;
    html::section(html, say("Meetings before"), [&] {
      for (const Meeting& one : shown.over) card_of(html, shown, one);
      html::pagination(html, shown.paging);
    });
  });
}

}  // namespace alongside::meetings::pages
