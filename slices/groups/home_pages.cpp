#include "slices/groups/home_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/portrait.h"
#include "slices/groups/group_pages.h"

namespace alongside::groups::pages {
namespace {

void what_was_written(Html& html, const Message& title, const std::string& text) {
  if (text.empty()) return;
  html::h2(html, title);
  html::written(html, text);
}

void first_steps(Html& html, const HomeShown& shown, const std::string& path) {
  if (!shown.said_perspectives) {
    html::inset(html, [&] {
      html::paragraph(html, say("Say how you know the subject, and which side you count for: for "
                                "example, people who use the service. You decide who sees it. Then "
                                "answer the group's questions."));
      html::link(html, Url(path + "/me"), say("Say how you know the subject"));
    });
  }
  if (!shown.has_chair) {
    html::inset(html, [&] {
      html::paragraph(html, say("The group has no chair. Any member may choose one now."));
      html::link(html, Url(path + "/members"), say("Choose a chair"));
    });
  }
}

void what_waits(Html& html, const std::vector<Waiting>& waiting) {
  html::h2(html, say("What waits for you"));
  if (waiting.empty()) {
    html::paragraph(html, say("Nothing waits for you here just now."));
    return;
  }
  for (const Waiting& one : waiting) {
    const Text title = one.name.empty() ? Text(one.what) : Text(one.name);
    html::card(
        html, title, Url(one.path),
        [&] {
          if (!one.name.empty()) html::paragraph(html, one.what);
        },
        3);
  }
}

void rooms(Html& html, const std::vector<Card>& cards) {
  if (cards.empty()) return;
  html::h2(html, say("What you can do here"));
  for (const Card& card : cards) {
    html::card(html, card.title, Url(card.path), [&] { html::paragraph(html, card.about); }, 3);
  }
}

struct PlaceLink {
  std::string url;
  Message text;
};

std::vector<PlaceLink> places(const HomeShown& shown, const std::string& path) {
  std::vector<PlaceLink> links{
      {path + "/members", say_many("{count} member", "{count} members", shown.members)},
      {path + "/invitations", say("Invite people")},
      {path + "/me", say("How I know the subject, and my side")},
      {path + "/permissions", say("Who may do what")}};
  if (shown.waiting_requests > 0) {
    links.insert(links.begin(), {path + "/requests",
                                 say_many("{count} person asks to join",
                                          "{count} people ask to join", shown.waiting_requests)});
  }
  if (may(shown.member, permissions::change_group)) {
    links.push_back({path + "/settings", say("Change the group's settings")});
  }
  if (may(shown.member, permissions::propose_end)) {
    links.push_back({path + "/end", say("End the group")});
  }
  return links;
}

void search_form(Html& html, const std::string& path) {
  if (path.empty()) return;
  html << "<div class=\"alongside-search\" role=\"search\">"_html;
  html::get_form(html, Url(path), [&] {
    html::text_field(
        html, {.name = "q", .label = html::Label{say("Search this group")}, .type = "search"});
    html::button(html, say("Search"), html::ButtonStyle::secondary);
  });
  html << "</div>"_html;
}

void links_to_places(Html& html, const HomeShown& shown, const std::string& path) {
  html::h2(html, say("In this group"));
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const PlaceLink& place : places(shown, path)) {
    html << "<li>"_html;
    html::link(html, Url(place.url), place.text);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

void side_names(Html& html, const std::vector<StoredSide>& sides) {
  html::h2(html, say("Sides"));
  html::paragraph(html, say("Each member may count for one side. Results show what each side says, "
                            "so that no side is drowned out. The sides of this group are:"));
  std::vector<Text> names;
  for (const StoredSide& side : sides) names.emplace_back(side.name);
  html::bullets(html, names);
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

void show_picture(Html& html, const Group& group, const std::optional<GroupPicture>& picture) {
  if (!picture) return;
  html::photograph(html, {.url = Url(path_to(group.id) + "/files/" + std::to_string(picture->file)),
                          .description = picture->description});
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

std::string home(const html::Frame& frame, const HomeShown& shown) {
  const Group& group = shown.member.group;
  const std::string path = path_to(group.id);
  const html::PageHead head{.title = group.name,
                            .breadcrumbs = {{say("Groups"), Url("/groups")}},
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, group.name);
    show_picture(html, shown.member.group, shown.picture);
    first_steps(html, shown, path);
    what_waits(html, shown.waiting);
    rooms(html, shown.cards);
    search_form(html, shown.search_path);
    links_to_places(html, shown, path);
    about_group(html, shown.description, shown.organisations);
    what_was_written(html, say("Ground rules"), shown.description.ground_rules);
    side_names(html, shown.sides);
    html::h2(html, say("Leave"));
    html::paragraph(html, say("What you said about yourself here is deleted. Your answers stay, "
                              "without your name."));
    html::post_form(html, Url(path + "/leave"), [&] {
      html::button(html, say("Leave the group"), html::ButtonStyle::secondary);
    });
  });
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
