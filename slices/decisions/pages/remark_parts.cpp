#include "slices/decisions/pages/remark_parts.h"

#include "foundation/html/asides.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {
namespace {

Message said_of(const Remark& remark) {
  if (remark.kind == RemarkKind::suggestion) return say("Suggested change");
  if (remark.kind == RemarkKind::option) return say("Suggested option");
  return say("Question");
}

void reply_shown(Html& html, const ProposalShown& shown, const Remark& remark) {
  if (remark.reply == Reply::none) return;
  const std::string name = shown.name_of(remark.replied_by);
  html::inset(html, [&] {
    if (remark.reply == Reply::taken_up) html::tag(html, say("Taken up"), "green");
    if (remark.reply == Reply::not_taken_up) html::tag(html, say("Not taken up"), "grey");
    if (!remark.reply_words.empty()) html::written(html, remark.reply_words);
    if (!name.empty()) html::hint(html, name);
  });
}

void reply_form(Html& html, const ProposalShown& shown, const Remark& remark) {
  const bool is_this = shown.reply_to == remark.id.number;
  const Problems none;
  const Problems& problems = is_this ? shown.problems : none;
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id) +
                           "/remarks/" + std::to_string(remark.id.number);
  html::details(html, say("Answer this"), [&] {
    html::post_form(html, Url(path), [&] {
      if (remark.kind != RemarkKind::question) {
        html::radios(html, {.name = "reply-" + std::to_string(remark.id.number),
                            .legend = html::Label{say("Do you take it up?")},
                            .options = {{"taken_up",
                                         remark.kind == RemarkKind::option
                                             ? say("Yes: I write it among the options")
                                             : say("Yes: I change the words"),
                                         {}},
                                        {"not_taken_up", say("No, for a reason"), {}}},
                            .chosen = {is_this ? shown.reply.reply : ""},
                            .problems = &problems});
      }
      html::text_area(html, {.name = "reply_words-" + std::to_string(remark.id.number),
                             .label = html::Label{say("Your answer")},
                             .value = is_this ? shown.reply.words : "",
                             .problems = &problems,
                             .rows = 2});
      html::button(html, say("Answer"), html::ButtonStyle::secondary);
    });
  });
}

/// What somebody typed and nobody waits for any more, so that they can copy it.
void not_sent(Html& html, const std::string& typed) {
  if (typed.empty()) return;
  html::inset(html, [&] {
    html::h3(html, say("What you typed"));
    html::written(html, typed);
  });
}

void one_remark(Html& html, const ProposalShown& shown, const Remark& remark) {
  html << "<li id=\"remark-"_html << remark.id.number << "\">"_html;
  html::tag(html, said_of(remark), remark.kind == RemarkKind::question ? "aqua-green" : "yellow");
  if (remark.removed_reason) {
    html::hint(html, remark.removed_reason->empty()
                         ? say("Two members took out what was said here.")
                         : say("Two members took out what was said here: {reason}",
                               {{"reason", *remark.removed_reason}}));
  } else {
    html::beside_words(html, shown.beside_remarks, remark.id.number,
                       [&] { html::written(html, remark.text); });
    const std::string name = shown.name_of(remark.said_by);
    const std::string day = html.words().day(remark.said_at);
    html::hint(html, name.empty() ? say("{day}", {{"day", day}})
                                  : say("{name}, {day}", {{"name", name}, {"day", day}}));
    reply_shown(html, shown, remark);
    if (shown.may_write && !why_not_replied(shown.proposal, remark)) {
      reply_form(html, shown, remark);
    }
  }
  const bool is_late =
      shown.reply_to == remark.id.number && why_not_replied(shown.proposal, remark);
  if (is_late) not_sent(html, shown.reply.words);
  html << "</li>"_html;
}

void remark_form(Html& html, const ProposalShown& shown) {
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id);
  html::post_form(html, Url(path + "/remarks"), [&] {
    html::radios(html, {.name = "kind",
                        .legend = html::Label{say("What is it?")},
                        .options = {{"suggestion", say("A change that I suggest"), {}},
                                    {"option", say("An option to choose from"), {}},
                                    {"question", say("A question"), {}}},
                        .chosen = {shown.remark.kind},
                        .problems = &shown.problems,
                        .layout = html::Choice::Layout::inline_row});
    html::text_area(html, {.name = "remark",
                           .label = html::Label{say("Your suggestion or question")},
                           .value = shown.remark.text,
                           .problems = &shown.problems,
                           .hint = say("The group sees it with your name. Of an option, write "
                                       "its name in the first line, and below it what it is."),
                           .rows = 3,
                           .most_characters = static_cast<int>(limits::remark_characters)});
    html::button(html, say("Send it"), html::ButtonStyle::secondary);
  });
}

void review_form(Html& html, const ProposalShown& shown) {
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id);
  html::details(html, say("Write down what you see now"), [&] {
    html::post_form(html, Url(path + "/reviews"), [&] {
      html::text_area(html, {.name = "seen",
                             .label = html::Label{say("What do you see now? Does it still hold?")},
                             .value = shown.review,
                             .problems = &shown.problems,
                             .rows = 3});
      html::date_field(html, {.name = "again",
                              .legend = html::Label{say("When do you look again? (optional)")},
                              .day = shown.review_day.day,
                              .month = shown.review_day.month,
                              .year = shown.review_day.year,
                              .problems = &shown.problems});
      html::button(html, say("Write it down"), html::ButtonStyle::secondary);
    });
  });
}

}  // namespace

void remarks_part(Html& html, const ProposalShown& shown) {
  html::section(html, say("Suggestions and questions"), [&] {
    if (shown.remarks.empty()) {
      html::paragraph(html, say("Nobody has suggested or asked anything yet."));
    } else {
      html << "<ul class=\"alongside-reasons\">"_html;
      for (const Remark& one : shown.remarks) one_remark(html, shown, one);
      html << "</ul>"_html;
    }
    if (shown.may_propose && takes_remarks(shown.proposal)) {
      remark_form(html, shown);
    } else {
      not_sent(html, shown.remark.text);
    }
  });
}

void reviews_part(Html& html, const ProposalShown& shown) {
  if (shown.proposal.stage != Stage::decided) return;
  html::section(html, say("Looking at it again"), [&] {
    if (shown.proposal.review_at) {
      html::paragraph(html, say("You look at it again on {day}.",
                                {{"day", html.words().day(*shown.proposal.review_at)}}));
    }
    for (const Review& one : shown.reviews) {
      html::inset(html, [&] {
        html::written(html, one.seen);
        const std::string name = shown.name_of(one.said_by);
        const std::string day = html.words().day(one.said_at);
        html::hint(html, name.empty() ? say("{day}", {{"day", day}})
                                      : say("{name}, {day}", {{"name", name}, {"day", day}}));
      });
    }
    if (shown.may_propose) review_form(html, shown);
  });
}

}  // namespace alongside::decisions::pages
