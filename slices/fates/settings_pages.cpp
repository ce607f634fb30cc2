#include "slices/fates/settings_pages.h"

#include "foundation/html/components.h"
#include "slices/fates/answer.h"
#include "slices/fates/path_parts.h"

namespace alongside::fates {
namespace {

void how_soon(Html& html, const SettingsShown& shown) {
  std::vector<html::Option> options;
  for (const std::int64_t weeks : weeks_to_choose) {
    options.push_back({std::to_string(weeks), say_many("{count} week", "{count} weeks", weeks)});
  }
  html::post_form(html, path_to_changed(shown.member.group.id) + "/settings", [&] {
    html::radios(html, {.name = "weeks",
                        .legend = html::Label(say("How soon should each thing have an answer?")),
                        .options = options,
                        .chosen = {shown.weeks},
                        .problems = &shown.problems,
                        .hint = say("Counted from the day on which a question closes. Where it "
                                    "stays open: from the day on which it was asked. What waits "
                                    "longer is shown to everybody, with its number."),
                        .layout = html::Choice::Layout::small});
    html::button(html, say("Save"));
  });
}

void who_reads(Html& html, const SettingsShown& shown) {
  const std::string path = path_to_changed(shown.member.group.id) + "/publish";
  html::section(html, say("Who can read it?"), [&] {
    if (!shown.publishes) {
      html::paragraph(html, shown.published_before
                                ? say("The group has stopped publishing. What was published before "
                                      "is still there.")
                                : say("Only members of the group."));
      html::link_button(
          html, path, shown.published_before ? say("Publish again") : say("Let everybody read it"),
          html::ButtonStyle::secondary);
      return;
    }
    html::paragraph(html, say("Everybody, also people outside the group."));
    html::post_form(html, path + "/stop", [&] {
      html::paragraph(html, say("When you stop, what is there stays as it is, and nothing new is "
                                "added."));
      html::button(html, say("Stop publishing"), html::ButtonStyle::secondary);
    });
  });
}

}  // namespace

std::string settings_page(const html::Frame& frame, const SettingsShown& shown) {
  const html::PageHead head{.title = say("How soon, and who can read it"),
                            .breadcrumbs = crumbs_to_changed(shown.member),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("How soon, and who can read it"));
    how_soon(html, shown);
    who_reads(html, shown);
  });
}

std::string publish_page(const html::Frame& frame, const groups::Member& member,
                         const Problems& problems) {
  const html::PageHead head{.title = say("Let everybody read it"),
                            .breadcrumbs = crumbs_to_changed(member),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Let everybody read it"));
    html::paragraph(html, say("People outside the group will see:"));
    html::bullets(html,
                  {say("the name of your group"), say("each question of which something became"),
                   say("each statement that you have looked at, with your answer and reason, "
                       "and the day")});
    html::paragraph(html, say("No member is named, also not those who signed. What nobody has "
                              "looked at is only counted."));
    html::warning(html, say("It stays. The address lasts, also when the group ends one day. Talk "
                            "about it in the group first: people wrote for the group."));
    html::post_form(html, path_to_changed(member.group.id) + "/publish", [&] {
      html::checkboxes(html, {.name = "agreed",
                              .legend = html::Label(say("Has the group agreed?")),
                              .options = {{"yes", say("Yes, we have talked about it")}},
                              .problems = &problems});
      html::button_row(html, [&] {
        html::button(html, say("Let everybody read it"));
        html::link(html, path_to_changed(member.group.id), say("Not now"));
      });
    });
  });
}

}  // namespace alongside::fates
