// The list of proposals, and the ways to decide explained: pages/proposal_pages.h.
#include "slices/decisions/pages/proposal_pages.h"

#include "slices/decisions/deciding/method.h"
#include "slices/decisions/pages/method_parts.h"
#include "slices/decisions/pages/stage_parts.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {
namespace {

void listed(Html& html, const groups::Member& member, const ListedProposal& one) {
  const std::string title =
      one.removed_reason ? html.words()(say("A proposal that was taken out")) : one.title;
  html::card(html, title, Url(path_to_proposal(member.group.id, one.id)),
             [&] { html::tag(html, name_of(one.stage), colour_of(one.stage)); });
}

void notice_form(Html& html, const ListShown& shown) {
  html::details(html, say("Change how long a proposal must be known"), [&] {
    html::post_form(html, Url(path_to_decisions(shown.member.group.id) + "/notice"), [&] {
      html::text_field(html, {.name = "notice_days",
                              .label = html::Label{say("Days")},
                              .value = shown.typed_days,
                              .problems = &shown.problems,
                              .hint = say("It holds for proposals that the group is told of from "
                                          "now on."),
                              .width_characters = 3});
      html::button(html, say("Change it"), html::ButtonStyle::secondary);
    });
  });
}

}  // namespace

std::string list(const html::Frame& frame, const ListShown& shown, std::optional<Message> notice) {
  const html::PageHead head{.title = say("Decisions"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  const std::string path = path_to_decisions(shown.member.group.id);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Decisions"));
    html::paragraph(html,
                    say("Here the group decides together, and nobody is outvoted in silence."));
    if (shown.proposals.empty()) {
      html::paragraph(html, say("Nothing is proposed yet. Write down one thing that you would "
                                "change, and for whom."));
    }
    if (shown.may_propose) {
      html::link_button(html, Url(path + "/new"), say("Write a proposal"));
    }
    for (const ListedProposal& one : shown.proposals) listed(html, shown.member, one);
    html::pagination(html, shown.paging);
    html::paragraph(html, say_many("A proposal must be known for {count} day before you decide.",
                                   "A proposal must be known for {count} days before you decide.",
                                   shown.notice_days));
    html << "<p>"_html;
    html::link(html, Url(path + "/ways"), say("Ways to decide, explained"));
    html << "</p>"_html;
    if (shown.may_set_notice) notice_form(html, shown);
  });
}

std::string methods(const html::Frame& frame, const groups::Member& member) {
  const html::PageHead head{.title = say("Ways to decide"),
                            .breadcrumbs = crumbs_to_decisions(member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Ways to decide"));
    html::paragraph(html, say("Who writes a proposal says which way is taken. Anybody may question "
                              "it before it begins."));
    for (const DecisionMethod method : methods_offered()) {
      method_explained(html, method, 2);
      if (has_options(method)) continue;
      std::vector<Text> answers;
      for (const AnswerWords& one : answers_of(method)) answers.emplace_back(one.words);
      html::bullets(html, answers);
    }
    html::section(html, say("When a side is against it"), [&] {
      html::paragraph(html, say("What came out is shown for everybody, and for each side beside "
                                "each other. Where most are for it and a side is against it, it "
                                "does not pass by itself."));
      html::paragraph(html,
                      say("Then you work on it together. Or two members, of different sides, "
                          "pass it, knowing that a side is against it. The reasons against it "
                          "stay beside it for good."));
      html::paragraph(html, say("Where the rule asks for each side, it passes with each side or "
                                "not at all."));
      html::paragraph(html, say("Where you choose among options, each side is also counted by "
                                "itself. Where a side chooses other options, nothing is decided by "
                                "itself either."));
    });
    html::section(html, say("Standing aside, and not answering"), [&] {
      html::paragraph(html, say("Who stands aside has read it, and leaves it to the others. They "
                                "count among those who answered. Who does not answer counts for "
                                "nothing."));
    });
  });
}

}  // namespace alongside::decisions::pages
