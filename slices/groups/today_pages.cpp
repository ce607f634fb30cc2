#include "slices/groups/today_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/portrait.h"
#include "foundation/html/waiting_card.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/home_pages.h"
#include "slices/groups/members/member_pages.h"

namespace alongside::groups::pages {
namespace {

std::string path_of(const Member& member) {
  return path_to(member.group.id);
}

// ---- What waits ----

void what_waits(Html& html, const std::vector<Waiting>& waiting) {
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html;
  if (waiting.empty()) {
    html << say("Nothing waits for you just now. Thank you for being here.");
  } else {
    html << say_many("{count} thing waits for you.", "{count} things wait for you.",
                     static_cast<std::int64_t>(waiting.size()));
  }
  html << "</p>"_html;
  for (const Waiting& one : waiting) html::waiting_card(html, one, 2);
}

void rooms(Html& html, const std::vector<Card>& cards) {
  if (cards.empty()) return;
  html::h2(html, say("What you can do here"));
  html << "<div class=\"alongside-cards\">"_html;
  for (const Card& card : cards) {
    html::card(html, card.title, Url(card.path), [&] { html::paragraph(html, card.about); }, 3);
  }
  html << "</div>"_html;
}

// ---- Beside it ----

void faces(Html& html, const TodayShown& shown) {
  html << "<ul class=\"alongside-faces\">"_html;
  for (const FaceShown& face : shown.faces) {
    html << "<li class=\"alongside-faces__one\">"_html;
    show_portrait(html, shown.member, face.member, face.name, face.portrait,
                  html::PortraitShown::Size::small);
    html << "<span class=\"nhsuk-u-visually-hidden\">"_html << face.name << "</span></li>"_html;
  }
  html << "</ul><p>"_html;
  html::link(html, Url(path_of(shown.member) + "/members"),
             say_many("{count} member", "{count} members", shown.members));
  html << "</p><p>"_html;
  html::link(html, Url(path_of(shown.member) + "/invitations"), say("Invite people"));
  html << "</p>"_html;
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

void show_picture(Html& html, const Group& group, const std::optional<GroupPicture>& picture) {
  if (!picture) return;
  html::photograph(html, {.url = Url(path_to(group.id) + "/files/" + std::to_string(picture->file)),
                          .description = picture->description});
}

void beside(Html& html, const TodayShown& shown) {
  show_picture(html, shown.member.group, shown.picture);
  html::h2(html, say("Who is here"));
  faces(html, shown);
  if (!shown.description.purpose.empty()) {
    html::h2(html, say("What we want to change"));
    html::written(html, shown.description.purpose);
  }
  search_form(html, shown.search_path);
}

// ---- Us ----

void link_line(Html& html, const std::string& url, const Message& text) {
  html << "<li>"_html;
  html::link(html, Url(url), text);
  html << "</li>"_html;
}

void ways(Html& html, const UsShown& shown) {
  const std::string path = path_of(shown.member);
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  link_line(html, path + "/members", say_many("{count} member", "{count} members", shown.members));
  link_line(html, path + "/invitations", say("Invite people"));
  link_line(html, path + "/me", say("How I know the subject, and my side"));
  link_line(html, path + "/permissions", say("Who may do what"));
  for (const Card& card : shown.cards) link_line(html, card.path, card.title);
  if (may(shown.member, permissions::change_group)) {
    link_line(html, path + "/settings", say("Change the group's settings"));
  }
  if (may(shown.member, permissions::propose_end)) {
    link_line(html, path + "/end", say("End the group"));
  }
  link_line(html, path + "/leave", say("Leave the group"));
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

}  // namespace

std::string today(const html::Frame& frame, const TodayShown& shown) {
  const html::PageHead head{.title = shown.member.group.name,
                            .breadcrumbs = {{say("Groups"), Url("/groups")}},
                            .notice = shown.notice,
                            .live = shown.parts.empty() ? "" : shown.parts.front().live,
                            .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html << "<div class=\"alongside-columns\"><div>"_html;
    html::h1(html, shown.member.group.name);
    what_waits(html, shown.waiting);
    for (const TodayPart& part : shown.parts) part.content(html);
    rooms(html, shown.cards);
    html << "</div><div class=\"alongside-columns__beside\">"_html;
    beside(html, shown);
    html << "</div></div>"_html;
  });
}

std::string us(const html::Frame& frame, const UsShown& shown) {
  const html::PageHead head{.title = say("Us"),
                            .breadcrumbs = {{say("Groups"), Url("/groups")},
                                            {shown.member.group.name, Url(path_of(shown.member))}}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Us"));
    html::paragraph(html, say("Who we are, and how we work together."));
    ways(html, shown);
    about_group(html, shown.description, shown.organisations);
    if (!shown.description.ground_rules.empty()) {
      html::h2(html, say("Ground rules"));
      html::written(html, shown.description.ground_rules);
    }
    side_names(html, shown.sides);
  });
}

}  // namespace alongside::groups::pages
