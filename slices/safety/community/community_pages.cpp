#include "slices/safety/community/community_pages.h"

#include "foundation/html/components.h"

namespace alongside::safety::pages {
namespace {

void waits_with_nobody(Html& html, const CommunityShown& shown) {
  if (shown.with_nobody == 0) return;
  html::warning(html, say("Somebody waits"));
  html::paragraph(html, say_many("In a group, {count} worry about somebody's safety waits, and "
                                 "nobody is left to read it.",
                                 "In groups, {count} worries about somebody's safety wait, and "
                                 "nobody is left to read them.",
                                 shown.with_nobody));
  if (shown.since) {
    html::paragraph(
        html, say("The first since {day}.", {{"day", html.words().day(*shown.since)}}));
  }
  html::paragraph(html, say("You cannot see which group, or what it is. Ask all who lead groups to "
                            "look if somebody is there for worries. As soon as somebody says yes, "
                            "they are told. If the group has ended, those who were told before can "
                            "still read it: ask everybody to look at what waits for them."));
}

void number_row(Html& html, const UrgentNumber& one, std::size_t row, const Problems& problems) {
  const std::string place = std::to_string(row + 1);
  const std::string number = "number_" + place, name = "name_" + place;
  html << "<div class=\"alongside-urgent__row\">"_html;
  html::text_field(html, {.name = number,
                          .label = html::Label{say("Number {place}", {{"place", place}})},
                          .value = one.number,
                          .problems = &problems,
                          .autocomplete = "off",
                          .width_characters = 20});
  html::text_field(html,
                   {.name = name,
                    .label = html::Label{say("Who answers number {place}", {{"place", place}})},
                    .value = one.name,
                    .problems = &problems,
                    .autocomplete = "off"});
  html << "</div>"_html;
}

void languages(Html& html, const CommunityShown& shown) {
  html << "<ul class=\"nhsuk-list\">"_html;
  for (const std::string& language : shown.languages) {
    html << "<li>"_html;
    if (language == shown.language) {
      html << "<strong>"_html << language << "</strong>"_html;
    } else {
      html::link(html, Url("/community/safety?language=" + language), language);
    }
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

}  // namespace

std::string community(const html::Frame& frame, const CommunityShown& shown,
                      const Problems& problems) {
  const html::PageHead head{.title = say("Numbers to call in danger"),
                            .breadcrumbs = {{say("Your account"), "/me"},
                                            {say("The community's settings"), "/community"}},
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Numbers to call in danger"));
    waits_with_nobody(html, shown);
    html::paragraph(html, say("They stand first where somebody shares a worry, in the language in "
                              "which they read. Ring each of them once a year."));
    languages(html, shown);
    html::post_form(html, "/community/safety", [&] {
      html::hidden_field(html, "language", shown.language);
      for (std::size_t row = 0; row < most_urgent_numbers; ++row) {
        number_row(html, row < shown.numbers.size() ? shown.numbers[row] : UrgentNumber{}, row,
                   problems);
      }
      html::button(html, say("Save"));
    });
  });
}

}  // namespace alongside::safety::pages
