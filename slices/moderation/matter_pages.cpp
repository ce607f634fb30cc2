#include "slices/moderation/matter_pages.h"

#include "slices/moderation/looking_parts.h"
#include "slices/moderation/path_parts.h"
#include "slices/moderation/wording_parts.h"

namespace alongside::moderation {
namespace {

void words_of_matter(Html& html, const MatterShown& shown) {
  if (shown.may_read) {
    quoted(html, {.text = shown.matter.text,
                  .note = shown.note,
                  .folded = shown.folded || shown.matter.is_out});
  }
  if (shown.matter.is_out) html::paragraph(html, say("It was taken out."));
  if (shown.matter.waits) {
    html::paragraph(html, say("It waits to be looked at. Others are not shown it yet."));
  }
  if (shown.may_show) show_it(html, shown.path);
  if (!shown.may_read) {
    html::paragraph(html, say("Only those who can put it back can still read it."));
  }
  if (shown.worries.empty()) return;
  html::paragraph(html, say("Somebody is worried:"));
  std::vector<Text> items;
  for (const Worry worry : shown.worries) items.emplace_back(said(worry));
  html::bullets(html, items);
}

/// They say much the same as what may be folded away.
void other_words(Html& html, const MatterShown& shown, const std::string& words) {
  if (!shown.folded) return html::written(html, words);
  html::details(html, say("Show the other words"), [&] { html::written(html, words); });
}

void what_it_means(Html& html, const ProposalShown& proposal) {
  if (proposal.outcome != Outcome::mended) return;
  switch (proposal.mending) {
    case Mending::at_once:
      return html::hint(html, say("Only the spelling changes."));
    case Mending::ask_author:
      return html::hint(html, say("The meaning changes, so the author is asked first."));
    case Mending::put_beside:
      return html::hint(html, say("The meaning changes, and nobody knows the author. So the new "
                                  "words are put beside the old ones."));
  }
}

Message said_of(Outcome outcome, const MatterShown& shown) {
  const bool drops_note = outcome == Outcome::stays && !shown.note.empty();
  return drops_note ? say("It stays as it is, without its note") : said(outcome);
}

void one_proposal(Html& html, const MatterShown& shown, const ProposalShown& proposal) {
  html << "<li><p class=\"alongside-tight\"><strong>"_html << said_of(proposal.outcome, shown)
       << "</strong></p>"_html;
  if (proposal.outcome == Outcome::mended) {
    other_words(html, shown, proposal.words);
  } else if (!proposal.words.empty()) {
    html::written(html, proposal.words);
  }
  what_it_means(html, proposal);
  html << "<p class=\"nhsuk-hint\">"_html << say("{name} proposes this", {{"name", proposal.by}})
       << "</p>"_html;
  if (proposal.mine) {
    html::paragraph(html, say("Now somebody else has to agree."));
  } else if (!proposal.why_not.empty()) {
    html::paragraph(html, proposal.why_not.front().message);
  } else {
    html::post_form(html, shown.path + "/agree", [&] {
      html::hidden_field(html, "proposal", std::to_string(proposal.id));
      html::button(html, say("I agree: do it"), html::ButtonStyle::secondary);
    });
  }
  html << "</li>"_html;
}

void proposals(Html& html, const MatterShown& shown) {
  if (shown.proposals.empty()) return;
  html::h2(html, say("What is proposed"));
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const ProposalShown& one : shown.proposals) one_proposal(html, shown, one);
  html << "</ul>"_html;
}

std::vector<html::Option> options(const MatterShown& shown) {
  std::vector<html::Option> all;
  for (const Outcome outcome : outcomes) {
    const bool back = outcome == Outcome::put_back;
    if (back != shown.matter.is_out || outcome == Outcome::kept_back) continue;
    if (outcome == Outcome::mended && !shown.matter.can_be_mended) continue;
    all.push_back({std::string(name_of(outcome)), said_of(outcome, shown)});
  }
  return all;
}

void reason_field(Html& html, const MatterShown& shown, const Message& hint) {
  html::text_area(html, {.name = "reason",
                         .label = html::Label(say("The reason")),
                         .value = shown.form.reason,
                         .problems = &shown.problems,
                         .hint = hint,
                         .rows = 3,
                         .most_characters = int{limits::reason_characters}});
}

/// Of what waits there is one thing to decide.
void keep_back_fields(Html& html, const MatterShown& shown) {
  html::hidden_field(html, "outcome", std::string(name_of(Outcome::kept_back)));
  reason_field(html, shown, say("Everybody in the group reads it. Do not repeat what it says."));
}

void fields(Html& html, const MatterShown& shown) {
  html::radios(html, {.name = "outcome",
                      .legend = html::Label(say("What should happen?")),
                      .options = options(shown),
                      .chosen = {shown.form.outcome},
                      .problems = &shown.problems,
                      .layout = html::Choice::Layout::small});
  if (shown.matter.is_out) return;
  html::text_field(html, {.name = "note",
                          .label = html::Label(say("The note")),
                          .value = shown.form.note,
                          .problems = &shown.problems,
                          .hint = say("Only for a note. For example: about death.")});
  if (shown.matter.can_be_mended) {
    html::text_area(html, {.name = "text",
                           .label = html::Label(say("The other words")),
                           .value = shown.form.text,
                           .problems = &shown.problems,
                           .hint = say("Only for other words. Change what is wrong."),
                           .rows = 3,
                           .most_characters = int{limits::text_characters}});
  }
  reason_field(html, shown,
               say("Only for taking it out. Everybody in the group reads it. Do not repeat what it "
                   "says."));
}

void propose(Html& html, const MatterShown& shown) {
  const Message heading =
      shown.matter.waits ? say("Propose to keep it back") : say("Propose what should happen");
  html::section(html, heading, [&] {
    if (!shown.may_not.empty()) {
      return html::paragraph(html, shown.may_not.front().message);
    }
    html::paragraph(html, shown.two_sides
                              ? say("Somebody of another side has to agree. Everybody sees both "
                                    "your names. If you wrote it, leave it to others.")
                              : say("Somebody else has to agree. Everybody sees both your names. "
                                    "If you wrote it, leave it to others."));
    html::post_form(html, shown.path, [&] {
      shown.matter.waits ? keep_back_fields(html, shown) : fields(html, shown);
      html::button(html, say("Propose it"));
    });
  });
}

void asked_author(Html& html, const MatterShown& shown) {
  if (shown.asked_words.empty()) return;
  if (!shown.asks_me) {
    html::paragraph(html, say("The author is asked whether these words are right:"));
    return other_words(html, shown, shown.asked_words);
  }
  html::section(html, say("You signed this. Are these words right as well?"), [&] {
    other_words(html, shown, shown.asked_words);
    html::post_form(html, shown.path + "/author", [&] {
      html::button_row(html, [&] {
        html::button(html, say("Yes, take these words"), "answer", "yes");
        html::button(html, say("No, mine stay"), "answer", "no", html::ButtonStyle::secondary);
      });
    });
  });
}

}  // namespace

std::string matter_page(const html::Frame& frame, const MatterShown& shown) {
  const html::PageHead head{.title = say("What should happen with this?"),
                            .breadcrumbs = crumbs_to_care(shown.member),
                            .problems = &shown.problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What should happen with this?"));
    words_of_matter(html, shown);
    asked_author(html, shown);
    proposals(html, shown);
    propose(html, shown);
    if (!shown.decisions.empty()) {
      html::details(html, say("What was decided before"),
                    [&] { decisions_list(html, shown.decisions); });
    }
    html << "<p>"_html;
    html::link(html, shown.path_back,
               shown.matter.waits ? say("Go to the question") : say("Go to where it stands"));
    html << "</p>"_html;
  });
}

std::optional<Message> matter_notice(std::string_view done) {
  if (done == "proposed") return say("Your proposal is there. Somebody else has to agree");
  if (done == "decided") return say("It is decided, and done");
  if (done == "asked") return say("It is decided. The author is asked about the words");
  if (done == "answered") return say("Thank you. It is as you said");
  return std::nullopt;
}

}  // namespace alongside::moderation
