#include "slices/needs/group_pages.h"

#include "foundation/html/portrait.h"
#include "slices/needs/need_list.h"
#include "slices/needs/need_parts.h"

namespace alongside::needs::pages {
namespace {

void how_it_stands(Html& html, const GroupNeedsShown& shown) {
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html;
  if (shown.people == 0) {
    html << say(
        "Nobody shares with this group what they need. Ask people: many do not know that "
        "they may say it.");
  } else {
    html << say_many("{count} person shares what they need.",
                     "{count} people share what they need.", shown.people)
         << " "_html
         << (shown.last_looked ? say("Somebody last looked on {day}.",
                                     {{"day", html.words().day(*shown.last_looked)}})
                               : say("Nobody has looked yet."));
  }
  html << "</p>"_html;
}

void look_button(Html& html, const GroupNeedsShown& shown) {
  if (shown.not_seen > 0 && shown.last_looked) {
    html::paragraph(
        html, say_many("Since then {count} person has shared or changed it.",
                       "Since then {count} people have shared or changed it.", shown.not_seen));
  }
  html::post_form(html, Url(path_to_group_needs(shown.member.group.id)), [&] {
    html::hidden_field(html, "page", std::to_string(shown.paging.page));
    html::button(html, say("Look at what they need"));
  });
  html::hint(html, say("Each of them sees that you looked, and when. Look when you arrange a "
                       "meeting or send papers, and tell it only to those who need to know."));
}

void person_part(Html& html, const PersonShown& person) {
  html << "<section class=\"alongside-section\"><div class=\"alongside-person\">"_html;
  html::portrait(html, {.initials = people::initials(person.name), .name = person.name});
  html << "<div class=\"alongside-person__words\"><h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html
       << person.name << "</h3>"_html;
  if (person.needs.empty()) {
    html::paragraph(html, say("Nothing that they share just now."));
  } else {
    needs_list(html, person.needs);
  }
  html::hint(html,
             say("Shared or changed on {day}", {{"day", html.words().day(person.changed_at)}}));
  html << "</div></div></section>"_html;
}

void list_of_people(Html& html, const GroupNeedsShown& shown) {
  html::section(
      html, say("What people need"),
      [&] {
        if (shown.open_until) {
          html << "<div class=\"alongside-no-print\">"_html;
          html::paragraph(
              html, say("You can read this until {moment}. Then open it again. If you print it, "
                        "keep the paper where nobody else reads it, and destroy it afterwards.",
                        {{"moment", html.words().day_and_time(*shown.open_until)}}));
          html << "</div>"_html;
        }
        for (const PersonShown& person : shown.shown) person_part(html, person);
        html::pagination(html, shown.paging);
      },
      "people");
}

void counts_table(Html& html, const GroupNeedsShown& shown) {
  if (shown.people == 0) return;
  if (shown.counts.empty()) {
    html::section(html, say("How many need each thing"), [&] {
      html::paragraph(html, say("When somebody has looked at what {least} people or more need, you "
                                "see here how many need each thing, without names.",
                                {{"least", largest_hidden + 1}}));
    });
    return;
  }
  html::table(html, say("How many need each thing"),
              {{say("What they need")}, {say("People"), true}}, [&] {
                for (const NeedCount& one : shown.counts) {
                  html::row(html, [&] {
                    html::row_heading(html, label_of(one.code));
                    html::numeric_cell(
                        html, one.people.hidden
                                  ? Text(say("too few to show"))
                                  : Text(say("about {people}", {{"people", one.people.number}})));
                  });
                }
              });
  html::paragraph(html,
                  say("These numbers are rough. They count those whose needs somebody looked at "
                      "since they changed."));
}

}  // namespace

std::string group_needs(const html::Frame& frame, const GroupNeedsShown& shown) {
  const Id<groups::Group> group = shown.member.group.id;
  std::vector<html::Crumb> crumbs = groups::crumbs(shown.member);
  crumbs.push_back({say("Us"), Url(groups::path_to(group) + "/us")});
  const html::PageHead head{.title = say("What people need to take part"),
                            .breadcrumbs = std::move(crumbs)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What people need to take part"));
    how_it_stands(html, shown);
    if (shown.open) {
      list_of_people(html, shown);
    } else if (shown.people > 0) {
      look_button(html, shown);
    }
    counts_table(html, shown);
    html << "<p class=\"alongside-no-print\">"_html;
    html::link(html, Url(path_to_own_in(group)), say("What you need yourself"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::needs::pages
