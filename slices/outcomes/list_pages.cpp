#include "slices/outcomes/pages.h"
#include "slices/outcomes/path_parts.h"

namespace alongside::outcomes::pages {
namespace {

struct Line {
  std::string_view name;
  html::Label label;
  std::string_view value;
  std::optional<Message> hint;
};

void line(Html& html, const Line& field, const Problems& problems) {
  html::text_field(html, {.name = field.name,
                          .label = field.label,
                          .value = field.value,
                          .problems = &problems,
                          .hint = field.hint});
}

void agree_form(Html& html, const std::string& path, const OutcomeForm& form,
                const Problems& problems) {
  html::post_form(html, Url(path), [&] {
    line(html,
         {"title", html::Label{say("What do you want to change?")}, form.title,
          say("For example: people wait less for their first talk")},
         problems);
    line(html,
         {"whose", html::Label{say("Whose outcome is it?")}, form.whose,
          say("For example: people who wait, and those who care for them")},
         problems);
    html::text_area(html, {.name = "noticed",
                           .label = html::Label{say("How would one notice?")},
                           .value = form.noticed,
                           .problems = &problems,
                           .hint = say("What would be different in somebody's day?"),
                           .rows = 3});
    line(html,
         {"counted", html::Label{say("What do you count? (optional)")}, form.counted,
          say("For example: waiting days. Leave it empty where only stories tell.")},
         problems);
    line(html,
         {"looked_when", html::Label{say("When do you look? (optional)")}, form.looked_when,
          say("Many times tell more than one. For example: on the first day of each month")},
         problems);
    line(html, {"who_looks", html::Label{say("Who looks? (optional)")}, form.who_looks, {}},
         problems);
    html::button(html, say("Write it down"));
  });
}

}  // namespace

std::string list(const html::Frame& frame, const ListShown& shown, std::optional<Message> notice) {
  const html::PageHead head{.title = say("Outcomes"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .notice = std::move(notice)};
  const std::string path = path_to_outcomes(shown.member.group.id);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Outcomes"));
    html::paragraph(html,
                    say("What this group wants to change, and what it sees of it over time."));
    if (shown.outcomes.empty()) {
      html::paragraph(html, say("Nothing is written down yet. Agree together on one thing that "
                                "should change, and how you would notice."));
    }
    if (shown.may_agree) {
      html::link_button(html, Url(path + "/new"), say("Write down an outcome"));
    }
    for (const Outcome& one : shown.outcomes) {
      html::card(html, one.title, Url(path_to_outcome(shown.member.group.id, one.id)),
                 [&] { html::paragraph(html, one.counted.empty() ? one.whose : one.counted); });
    }
    html::pagination(html, shown.paging);
  });
}

std::string agree(const html::Frame& frame, const groups::Member& member, const OutcomeForm& form,
                  const Problems& problems) {
  const html::PageHead head{.title = say("Write down an outcome"),
                            .breadcrumbs = crumbs_to_outcomes(member),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Write down an outcome"));
    html::paragraph(html,
                    say("Talk about it in the group first: it is what all of you agreed on."));
    agree_form(html, path_to_outcomes(member.group.id) + "/new", form, problems);
  });
}

}  // namespace alongside::outcomes::pages
