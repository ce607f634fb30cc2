#include "slices/design_stage/lessons/door_pages.h"

#include "foundation/html/components.h"
#include "slices/design_stage/path_parts.h"

namespace alongside::design_stage::pages {
namespace {

void door_proposed(Html& html, const DoorShown& shown, const std::string& path) {
  html::inset(html, [&] {
    const std::string day = html.words().day(shown.proposed_at);
    html::paragraph(html, shown.open ? say("{name} proposes that only members can read the "
                                           "lessons ({day}).",
                                           {{"name", shown.proposed_by}, {"day", day}})
                                     : say("{name} proposes that everybody can read the "
                                           "lessons ({day}).",
                                           {{"name", shown.proposed_by}, {"day", day}}));
  });
  if (shown.own) {
    html::paragraph(html, say("Now somebody else has to agree."));
    html::post_form(html, Url(path + "/withdraw"), [&] {
      html::button(html, say("Take my proposal back"), html::ButtonStyle::secondary);
    });
    return;
  }
  html::post_form(html, Url(path + "/agree"), [&] { html::button(html, say("I agree")); });
  html::hint(html, say("If you do not agree, talk about it in the group. "
                       "Nothing changes until "
                       "somebody agrees."));
}

void door_to_propose(Html& html, const DoorShown& shown, const std::string& path) {
  html::post_form(html, Url(path), [&] {
    html::button(html, shown.open ? say("Propose that only members read them")
                                  : say("Propose that everybody can read them"));
  });
}

}  // namespace

std::string lesson_door(const html::Frame& frame, const DoorShown& shown,
                        std::optional<Message> notice) {
  std::vector<html::Crumb> crumbs = crumbs_to_design(shown.member);
  crumbs.push_back({say("Lessons"), Url(path_to_lessons(shown.member.group.id))});
  const html::PageHead head{.title = say("Who can read our lessons"),
                            .breadcrumbs = std::move(crumbs),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  const std::string path = path_to_lessons(shown.member.group.id) + "/open";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Who can read our lessons"));
    html::paragraph(html, shown.open ? say("Everybody can read them, and your group's name.")
                                     : say("Only members of this group can read them."));
    html::paragraph(html, say("Two of you decide. In a group of eight or more, where members "
                              "show "
                              "what side they count for, they are of different sides: a side is "
                              "whom a member counts for."));
    if (shown.proposed) {
      door_proposed(html, shown, path);
    } else {
      door_to_propose(html, shown, path);
    }
    html::details(html, say("What it means when everybody can read them"), [&] {
      html::bullets(html, {say("Other groups find them by their subject, and so does anybody "
                               "who "
                               "visits these pages."),
                           say("A name beside a lesson is shown to people who are signed in."),
                           say("They stay when your group ends, so that later groups can learn "
                               "from them."),
                           say("Whoever left a lesson can still take it back.")});
    });
  });
}

}  // namespace alongside::design_stage::pages
