#include "slices/moderation/care_pages.h"

#include "slices/moderation/path_parts.h"
#include "slices/moderation/wording_parts.h"

namespace alongside::moderation {
namespace {

void waiting(Html& html, const CareShown& shown) {
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const WaitingMatter& one : shown.waiting) {
    html << "<li dir=\"auto\">"_html;
    if (one.not_yet) {
      html::link(html, one.path, say("Something that you can read when you have answered"));
    } else if (one.waits) {
      html::link(html, one.path, say("Something that is not shown yet, and may be kept back"));
    } else if (one.text.empty()) {
      html::link(html, one.path, say("Something that was taken out"));
    } else if (one.folded) {
      html::link(html, one.path, say("Somebody was worried about this. It may be distressing"));
    } else {
      html::link(html, one.path, one.text);
    }
    html << "</li>"_html;
  }
  html << "</ul>"_html;
  if (!shown.next.empty()) html::action_link(html, shown.next, say("More of them"));
}

void how_it_works(Html& html, const CareShown& shown) {
  html::details(html, say("How this works"), [&] {
    html::bullets(html,
                  {say("Every member can report what somebody said. Nobody learns who did."),
                   shown.two_sides
                       ? say("Two members of different sides decide together. A side is a part of "
                             "the group, for example people who use the service.")
                       : say("Two members decide together."),
                   say("Nobody decides alone, and nobody about what they signed themselves."),
                   say("What is taken out leaves its reason behind, for everybody to read. Two "
                       "members can put back what was said on a question.")});
    html::link(html, std::string(path_to_choice), say("Choose to skip what is distressing"));
  });
}

}  // namespace

void decisions_list(Html& html, const std::vector<DecisionShown>& decisions) {
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const DecisionShown& one : decisions) {
    html << "<li><p class=\"alongside-tight\">"_html;
    html::tag(html, said_of_decision(one.outcome));
    html << "</p>"_html;
    if (!one.words.empty()) html::written(html, one.words);
    const std::string day = html.words().day(one.on);
    html << "<p class=\"nhsuk-hint alongside-tight\">"_html;
    if (one.first.empty() || one.second.empty()) {
      html << say("Two members, {day}", {{"day", day}});
    } else {
      html << say("{first} and {second}, {day}",
                  {{"first", one.first}, {"second", one.second}, {"day", day}});
    }
    html << "</p></li>"_html;
  }
  html << "</ul>"_html;
}

std::string care_page(const html::Frame& frame, const CareShown& shown,
                      std::optional<Message> notice) {
  const html::PageHead head{.title = say("Looking after what we say"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Looking after what we say"));
    if (shown.waiting.empty()) {
      html::paragraph(html, say("Nothing waits. When something that was said worries somebody, two "
                                "of you decide here what happens with it."));
    } else {
      html::paragraph(html, say("These wait for two of you to decide:"));
      waiting(html, shown);
    }
    if (shown.looks_first) {
      html << "<p>"_html;
      html::link(html, path_to_first_look(shown.member.group.id),
                 say("New statements that wait to be looked at"));
      html << "</p>"_html;
    }
    how_it_works(html, shown);
    if (shown.decisions.empty()) return;
    html::h2(html, say("What was decided"));
    decisions_list(html, shown.decisions);
    html::pagination(html, shown.paging);
  });
}

void quoted(Html& html, const Quoted& said) {
  const auto words = [&] { html::inset(html, [&] { html::written(html, said.text); }); };
  if (!said.note.empty()) {
    html::paragraph(html, say("Content note: {note}", {{"note", said.note}}));
  }
  if (said.folded) {
    html::details(html, say("Show what was said"), words);
  } else {
    words();
  }
}

namespace {

void choose_worry(Html& html, const ReportShown& shown) {
  std::vector<html::Option> options;
  for (const Worry worry : worries) {
    options.push_back({std::string(name_of(worry)), said(worry)});
  }
  html::post_form(html, shown.path + "/report", [&] {
    html::radios(html, {.name = "worry",
                        .legend = html::Label(say("What worries you?")),
                        .options = options,
                        .chosen = {shown.worry},
                        .problems = &shown.problems,
                        .layout = html::Choice::Layout::small});
    html::button_row(html, [&] {
      html::button(html, say("Go on"));
      html::link(html, shown.path_back, say("Go back"));
    });
  });
  html::section(html, say("Only the words are wrong, or you want to propose something?"), [&] {
    html::paragraph(html, say("You can propose it with your name, and somebody else agrees."));
    html::link(html, shown.path, say("Propose what should happen"));
  });
}

void send_worry(Html& html, const ReportShown& shown) {
  const auto worry = worry_named(shown.worry);
  if (worry) html::paragraph(html, said(*worry));
  html::paragraph(html, say("Two members look at it, soon after the next full hour. Nobody is told "
                            "who reported it, and your name is not kept with it."));
  html::post_form(html, shown.path + "/report", [&] {
    html::hidden_field(html, "worry", shown.worry);
    html::hidden_field(html, "sure", "yes");
    html::button_row(html, [&] {
      html::button(html, say("Report it"));
      html::link(html, shown.path + "/report", say("Go back"));
    });
  });
}

}  // namespace

std::string report_page(const html::Frame& frame, const ReportShown& shown) {
  const html::PageHead head{.title = say("Report this"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Report this"));
    quoted(html, shown.said);
    shown.check ? send_worry(html, shown) : choose_worry(html, shown);
  });
}

std::string choice_page(const html::Frame& frame, bool skips, std::optional<Message> notice) {
  const html::PageHead head{.title = say("Skip what is distressing"),
                            .breadcrumbs = {{say("Your account"), Url("/me")}},
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Skip what is distressing"));
    html::paragraph(html, say("Groups put a note on what may be hard to read: for example, that it "
                              "is about death. You can have such things folded away, in all your "
                              "groups. You then see the note, and open it if you want to."));
    html::post_form(html, Url(std::string(path_to_choice)), [&] {
      html::radios(html, {.name = "skip",
                          .legend = html::Label(say("What should we do?")),
                          .options = {{"yes", say("Fold away what has a note")},
                                      {"no", say("Show it to me, with its note")}},
                          .chosen = {skips ? "yes" : "no"},
                          .layout = html::Choice::Layout::small});
      html::button(html, say("Save"));
    });
  });
}

}  // namespace alongside::moderation
