#include "slices/helping/pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "slices/helping/path_parts.h"

namespace alongside::helping::pages {
namespace {

Message label_of_way(std::string_view code) {
  const auto way = std::ranges::find(ways(), code, &Way::code);
  return way == ways().end() ? say("In another way") : way->label;
}

void agreement_fields(Html& html, const FormShown& form, const Problems& problems) {
  html::Choice way{.name = "way",
                   .legend = html::Label{say("How do they tell you?")},
                   .chosen = {form.agreement.way},
                   .problems = &problems,
                   .layout = html::Choice::Layout::small};
  for (const Way& one : ways()) way.options.push_back({std::string(one.code), one.label});
  html::radios(html, way);
  html::text_field(html, {.name = "what_for",
                          .label = html::Label{say("What may you enter for them?")},
                          .value = form.agreement.what_for,
                          .problems = &problems,
                          .hint = say("For example: their answers to questions of this group")});
  html::date_field(html, {.name = "until",
                          .legend = html::Label{say("Until when?")},
                          .day = form.day,
                          .month = form.month,
                          .year = form.year,
                          .problems = &problems,
                          .hint = say("Within a year. Then you agree again.")});
  html::checkboxes(html, {.name = "agreed",
                          .legend = html::Label{say("Do they agree?")},
                          .options = {{"yes", say("They know that I enter what they say in their "
                                                  "words, and that all members see that I help "
                                                  "them. They agree.")}},
                          .chosen = {form.agreement.agreed ? "yes" : ""},
                          .problems = &problems});
}

void one_line(Html& html, const ListShown& shown, const HelpedLine& line) {
  html << "<li class=\"alongside-acts__one\"><strong>"_html << line.name << "</strong><br>"_html;
  if (line.is_over) {
    html << say("Nobody enters for them now: the agreement is over.");
  } else if (line.is_mine) {
    html << say("You help them.");
  } else if (line.helper.empty()) {
    html << say("Nobody enters for them now.");
  } else {
    html << say("{name} helps them.", {{"name", line.helper}});
  }
  if (line.is_mine) {
    html << " "_html;
    html::link(html, Url(path_to_agreement(shown.member.group.id, line.person)),
               say("What you agreed with {name}", {{"name", line.name}}));
  }
  if (shown.may_add && line.is_first) {
    html::post_form(html, Url(path_to_agreement(shown.member.group.id, line.person) + "/code"),
                    [&] {
                      html::button(html, say("Make a new code for {name}", {{"name", line.name}}),
                                   html::ButtonStyle::secondary);
                    });
  }
  html << "</li>"_html;
}

void removal(Html& html, const std::string& path, const AgreementShown& shown) {
  html::post_form(html, Url(path + "/remove"), [&] {
    html::paragraph(html,
                    say("Their name goes everywhere. What they answered still counts, without "
                        "any name. This cannot be undone."));
    html::checkboxes(html, {.name = "sure",
                            .legend = html::Label{say("Are they sure?")},
                            .options = {{"yes", say("They told me so, and are sure")}},
                            .problems = &shown.problems});
    html::button(html, say("Remove {name}", {{"name", shown.name}}), html::ButtonStyle::warning);
  });
}

void take_over_form(Html& html, const ListShown& shown) {
  html::details(html, say("Somebody asks you to help them, and has a code"), [&] {
    html::post_form(html, Url(path_to_helping(shown.member.group.id) + "/code"), [&] {
      html::text_field(html, {.name = "code",
                              .label = html::Label{say("The code on their sheet")},
                              .value = shown.code,
                              .problems = &shown.problems,
                              .autocomplete = "off",
                              .width_characters = 20});
      html::button(html, say("Go on"), html::ButtonStyle::secondary);
    });
  });
}

}  // namespace

std::string list(const html::Frame& frame, const ListShown& shown) {
  const html::PageHead head{.title = say("Taking part without an account"),
                            .breadcrumbs = groups::crumbs(shown.member),
                            .problems = &shown.problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Taking part without an account"));
    html::paragraph(html, say("Some people take part on paper, by phone or face to face. A helper "
                              "enters what they say. It counts as theirs, and everybody sees who "
                              "helps."));
    if (shown.lines.empty()) html::paragraph(html, say("Nobody takes part in this way yet."));
    if (!shown.lines.empty()) {
      html << "<ul class=\"alongside-acts\">"_html;
      for (const HelpedLine& line : shown.lines) one_line(html, shown, line);
      html << "</ul>"_html;
    }
    if (shown.may_add) {
      if (!shown.lines.empty()) {
        html::hint(html,
                   say("Whoever gets a code from them can help them, and remove them when they "
                       "wish it. A new code ends the one on their sheet. Who is removed from "
                       "the group is removed here as well."));
      }
      html::link_button(html, Url(path_to_helping(shown.member.group.id) + "/new"),
                        say("Add somebody"));
    } else {
      html::paragraph(html, say("Do you know somebody? Tell the chair or a facilitator: they add "
                                "people."));
    }
    take_over_form(html, shown);
  });
}

std::string add(const html::Frame& frame, const AddShown& shown) {
  const html::PageHead head{.title = say("Add somebody"),
                            .breadcrumbs = crumbs_to_helping(shown.member),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Add somebody"));
    html::paragraph(html, say("Do this together with them, or ring them."));
    html::post_form(html, Url(path_to_helping(shown.member.group.id) + "/new"), [&] {
      html::text_field(html, {.name = "name",
                              .label = html::Label{say("What do they want to be called?")},
                              .value = shown.form.agreement.name,
                              .problems = &shown.problems,
                              .hint = say("All members see this name"),
                              .autocomplete = "off"});
      html::Choice side{.name = "side",
                        .legend = html::Label{say("Which side do they count for?")},
                        .options = {{"", say("They do not say")}},
                        .chosen = {shown.form.side},
                        .layout = html::Choice::Layout::small};
      for (const groups::Constituency& one : shown.sides) {
        side.written_options.push_back({std::to_string(one.id.number), one.name});
      }
      html::radios(html, side);
      agreement_fields(html, shown.form, shown.problems);
      html::button(html, say("Add them"));
    });
  });
}

std::string sheet(const html::Frame& frame, const SheetShown& shown) {
  const html::PageHead head{.title = say("Give this sheet to {name}", {{"name", shown.name}}),
                            .breadcrumbs = crumbs_to_helping(shown.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Give this sheet to {name}", {{"name", shown.name}}));
    html << "<p class=\"alongside-no-print\">"_html
         << say("Print it, or write the code down for them. It is shown only now.") << "</p>"_html;
    html << "<div class=\"alongside-sheet\"><h2 class=\"nhsuk-heading-m\">"_html
         << shown.member.group.name << "</h2>"_html;
    html::paragraph(html, say("{name}, you take part without an account.", {{"name", shown.name}}));
    if (shown.agreement) {
      html::paragraph(html, say("{helper} enters what you say: {what}",
                                {{"helper", shown.helper}, {"what", shown.agreement->what_for}}));
      html::paragraph(html, say("You can end this at any time, and have your answers changed: tell "
                                "{helper}, or any other member.",
                                {{"helper", shown.helper}}));
    } else {
      html::paragraph(html, say("You can have your answers changed, and be removed, at any time: "
                                "tell any member."));
    }
    html::paragraph(html, say("Your code. Give it to another member when you want them to help "
                              "you:"));
    html << "<p class=\"nhsuk-heading-l\">"_html << shown.code << "</p></div>"_html;
    html::link_button(html,
                      Url(shown.agreement ? path_to_agreement(shown.member.group.id, shown.person)
                                          : path_to_helping(shown.member.group.id)),
                      say("I have given it to them"));
  });
}

std::string agreement(const html::Frame& frame, const AgreementShown& shown) {
  const html::PageHead head{.title = say("Helping {name}", {{"name", shown.name}}),
                            .breadcrumbs = crumbs_to_helping(shown.member),
                            .problems = &shown.problems,
                            .notice = shown.notice};
  const std::string path = path_to_agreement(shown.member.group.id, shown.person);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Helping {name}", {{"name", shown.name}}));
    if (shown.agreement) {
      html::inset(html, [&] {
        html::paragraph(html, label_of_way(shown.agreement->way));
        html::written(html, shown.agreement->what_for);
        const std::string day = html.words().day(shown.agreement->until - std::chrono::seconds(1));
        html::paragraph(html, shown.is_over ? say("This was over after {day}.", {{"day", day}})
                                            : say("Until {day}.", {{"day", day}}));
      });
    }
    if (shown.agreement && !shown.is_over) {
      html::paragraph(html, say("Open a question and choose 'On paper or by phone' to enter what "
                                "they say."));
      html::link_button(html, Url(groups::path_to(shown.member.group.id) + "/questions"),
                        say("To the questions"));
    }
    const auto again = [&] {
      html::post_form(html, Url(path), [&] {
        if (!shown.code.empty()) html::hidden_field(html, "code", shown.code);
        agreement_fields(html, shown.form, shown.problems);
        html::button(html, say("We agree"));
      });
    };
    const bool is_mending = !shown.problems.empty() && shown.problems.front().field != "sure";
    if (!shown.agreement || shown.is_over || is_mending) {
      again();
    } else {
      html::details(html, say("Agree again, or on something else"), again);
    }
    if (shown.agreement) {
      html::post_form(html, Url(path + "/end"), [&] {
        html::button(html, say("End it: I help them no more"), html::ButtonStyle::secondary);
      });
      html::details(html, say("They want to be removed"), [&] { removal(html, path, shown); });
    }
  });
}

}  // namespace alongside::helping::pages
