#include "slices/groups/home_pages.h"

#include "foundation/html/components.h"
#include "slices/groups/group_pages.h"

namespace alongside::groups::pages {
namespace {

void what_was_written(Html& html, const Message& title, const std::string& text) {
  if (text.empty()) return;
  html::h2(html, title);
  html::written(html, text);
}

void ask_form(Html& html, const DescriptionShown& shown, const Problems& problems) {
  html::post_form(html, Url(path_to(shown.group.id) + "/requests"), [&] {
    html::text_area(html, {.name = "note",
                           .label = html::Label{say("Do you want to tell the group anything?")},
                           .value = shown.note,
                           .problems = &problems,
                           .hint = say("You can leave this empty. Every member can read it"),
                           .rows = 3,
                           .most_characters = limits::request_note_characters});
    html::button(html, say("Ask to join"));
  });
}

void show_answer(Html& html, const std::string& answer) {
  html::inset(html, [&] {
    html::paragraph(html, say("The group did not say yes this time."));
    if (!answer.empty()) html::written(html, answer);
    html::paragraph(html, say("You can ask again. There may be other groups for you too."));
    html::link(html, Url("/groups"), say("See other groups"));
  });
}

void show_door(Html& html, const DescriptionShown& shown, const Problems& problems) {
  const std::string path = path_to(shown.group.id);
  switch (shown.door) {
    case Door::sign_in_first:
      html::paragraph(html, say("Sign in to join this group."));
      html::link_button(html, Url("/sign-in?next=" + path), say("Sign in"));
      return;
    case Door::join:
      html::paragraph(html, say("When you have joined, you can answer the group's questions. "
                                "Members see your name. You can leave at any time."));
      html::post_form(html, Url(path + "/join"), [&] { html::button(html, say("Join")); });
      return;
    case Door::waiting:
      html::inset(html, [&] {
        html::paragraph(html, say("You have asked to join. The group has not answered yet. "
                                  "Come back to this page to see the answer."));
      });
      return;
    case Door::ask_again:
      show_answer(html, shown.answer);
      [[fallthrough]];
    case Door::ask:
      ask_form(html, shown, problems);
      return;
  }
}

/// Nobody could answer a request; where everybody may join, they may do so now too.
void show_rest(Html& html, const DescriptionShown& shown, Instant until) {
  html::inset(html, [&] {
    html::paragraph(html, say("Nobody is in this group now. Who has an invitation link can still "
                              "come in. If nobody does, it is erased on {day}.",
                              {{"day", html.words().day(until)}}));
  });
  if (shown.door == Door::join || shown.door == Door::sign_in_first) show_door(html, shown, {});
}

}  // namespace

void about_group(Html& html, const Description& description,
                 const std::vector<std::string>& organisations) {
  what_was_written(html, say("What we want to change"), description.purpose);
  what_was_written(html, say("Whom it is for"), description.serves);
  if (organisations.empty()) return;
  html::h2(html, say("Organisations"));
  html::bullets(html, std::vector<Text>(organisations.begin(), organisations.end()));
}

std::string description_page(const html::Frame& frame, const DescriptionShown& shown,
                             const Problems& problems) {
  const html::PageHead head{.title = shown.group.name,
                            .breadcrumbs = {{say("Groups"), Url("/groups")}},
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, shown.group.name);
    html::tag(html, openness_name(shown.group.openness));
    about_group(html, shown.description, shown.organisations);
    html::h2(html, say("Join this group"));
    if (shown.rests_until) {
      show_rest(html, shown, *shown.rests_until);
    } else {
      show_door(html, shown, problems);
    }
  });
}

}  // namespace alongside::groups::pages
