#include "slices/design_stage/assumptions/assumption_pages.h"

#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_parts.h"

namespace alongside::design_stage::pages {
namespace {

void reflection_form(Html& html, const AssumptionsShown& shown, const std::string& path) {
  html::post_form(html, Url(path), [&] {
    html::text_area(
        html, {.name = "reflection",
               .label = html::Label{say("For yourself alone")},
               .value = shown.reflection,
               .problems = &shown.problems,
               .hint = say("Nobody else in the group can read this, and no page shows that you "
                           "wrote something. It goes when you leave the group"),
               .rows = 6,
               .most_characters = static_cast<int>(reflection_characters)});
    html::button(html, say("Keep it for me"));
  });
}

void questions(Html& html) {
  html::details(html, say("Questions that may help"), [&] {
    html::bullets(html, {say("Whom do I listen to first, and whom do I hear too late?"),
                         say("What do I think that people like me know better?"),
                         say("What do I expect of people who work in the service, and of people "
                             "who use it?"),
                         say("When did I last change my mind because of somebody's story?"),
                         say("What would I find hard to hear?")});
  });
}

void one_assumption(Html& html, const AssumptionShown& one, const std::vector<Aside>& asides,
                    const std::string& path) {
  html << "<section class=\"alongside-section\" id=\"assumption-"_html << one.assumption.id.number
       << "\">"_html;
  said(html,
       {.number = one.assumption.id.number,
        .text = one.assumption.text,
        .by = one.by,
        .at = one.assumption.shared_at,
        .taken_out = one.assumption.taken_out},
       asides);
  if (one.own) {
    html::post_form(html, Url(path + "/take-back"), [&] {
      html::button(html, say("Take it back"), "assumption",
                   std::to_string(one.assumption.id.number), html::ButtonStyle::secondary);
    });
  }
  html << "</section>"_html;
}

void share_form(Html& html, const AssumptionsShown& shown, const std::string& path) {
  html::post_form(html, Url(path + "/share"), [&] {
    html::text_area(
        html,
        {.name = "share",
         .label = html::Label{say("What do you want to share?")},
         .value = shown.share,
         .problems = &shown.problems,
         .hint = say("The group reads it with your name. You can take it back at any time, and it "
                     "goes when you leave the group"),
         .rows = 3,
         .most_characters = static_cast<int>(assumption_characters)});
    html::button(html, say("Share it with the group"), html::ButtonStyle::secondary);
  });
}

}  // namespace

std::string assumptions(const html::Frame& frame, const AssumptionsShown& shown,
                        std::optional<Message> notice) {
  const html::PageHead head{.title = say("What we may be assuming"),
                            .breadcrumbs = crumbs_to_design(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  const std::string path = path_to_assumptions(shown.member.group.id);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What we may be assuming"));
    html::paragraph(html, say("All of us have pictures in our heads of other people. Look at your "
                              "own first. Then share what you like, or nothing."));
    reflection_form(html, shown, path);
    questions(html);
    html::section(html, say("What people shared"), [&] {
      if (shown.shared.empty()) html::paragraph(html, say("Nobody has shared anything yet."));
      for (const AssumptionShown& one : shown.shared) {
        one_assumption(html, one, shown.asides, path);
      }
      html::pagination(html, shown.paging);
      share_form(html, shown, path);
    });
  });
}

}  // namespace alongside::design_stage::pages
