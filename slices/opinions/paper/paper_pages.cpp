#include "slices/opinions/paper/paper_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/link_to_share.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

std::string path_to_paper(const Question& question) {
  return path_to(question) + "/paper";
}

std::vector<html::Crumb> crumbs_to_paper(const groups::Member& member, const Question& question) {
  std::vector<html::Crumb> crumbs = crumbs_to_question(member, question);
  crumbs.push_back({say("On paper or by phone"), Url(path_to_paper(question))});
  return crumbs;
}

void choose_form(Html& html, const PaperPage& data) {
  html::Choice person{.name = "for",
                      .legend = html::Label(say("Whose form is it?")),
                      .chosen = {data.person},
                      .problems = &data.problems,
                      .layout = html::Choice::Layout::small};
  for (const helping::HelpedPerson& one : data.helped) {
    person.written_options.push_back({std::to_string(one.person.number), one.name});
  }
  html::get_form(html, path_to_paper(data.question) + "/typing", [&] {
    html::radios(html, person);
    html::text_field(html, {.name = "sheet",
                            .label = html::Label(say("The code on the form")),
                            .value = data.sheet,
                            .problems = &data.problems,
                            .hint = say("For example: K7Q-2MX. By phone: print or open a form, "
                                        "and read it aloud."),
                            .autocomplete = "off",
                            .width_characters = 10});
    html::button(html, say("Type it in"));
  });
}

void boxes(Html& html) {
  html << "<div class=\"alongside-paper__boxes\">"_html;
  for (const Message& label : {say("Agree"), say("Disagree"), say("Not sure"),
                               say("Rather not say"), say("It matters to me")}) {
    html
        << "<span class=\"alongside-paper__box\"><span class=\"alongside-paper__tick\"></span>"_html
        << label << "</span>"_html;
  }
  html << "</div>"_html;
}

/// What the person said so far, to compare with the paper.
void said_so_far(Html& html, const TypingPage& data) {
  html << "<ol class=\"nhsuk-list nhsuk-list--number alongside-paper__list\">"_html;
  for (const Statement& one : data.statements) {
    const auto place = std::ranges::find(data.sheet, one.id) - data.sheet.begin() + 1;
    html << "<li dir=\"auto\" value=\""_html << std::to_string(place) << "\">"_html << one.text
         << "<br><strong>"_html;
    if (one.my_answer) {
      html << said(*one.my_answer);
      if (one.matters_to_me) html << ". "_html << say("It matters to them");
    } else {
      html << say("Nothing yet");
    }
    html << "</strong></li>"_html;
  }
  html << "</ol>"_html;
}

}  // namespace

std::string paper_page(const html::Frame& frame, const PaperPage& data) {
  const html::PageHead head{.title = say("On paper or by phone"),
                            .breadcrumbs = crumbs_to_question(data.member, data.question),
                            .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("On paper or by phone"));
    html::written(html, data.question.question);
    if (data.closed) {
      html::paragraph(html, say("This question has closed. Forms cannot be typed in any more."));
      return;
    }
    html::h2(html, say("Print a form"));
    html::paragraph(html, say("Give it to people who like paper better, or read it to somebody on "
                              "the phone."));
    html::post_form(html, path_to_paper(data.question),
                    [&] { html::button(html, say("Make a form to print")); });
    html::h2(html, say("Type in what somebody said"));
    if (data.helped.empty()) {
      html::paragraph(html, say("You help nobody in this group yet. First agree with somebody that "
                                "you may enter what they say."));
      html::link(html, Url(helping::path_to_helping(data.member.group.id)),
                 say("Taking part without an account"));
      return;
    }
    choose_form(html, data);
  });
}

std::string sheet_page(const html::Frame& frame, const SheetPage& data) {
  const html::PageHead head{.title = data.question.question,
                            .breadcrumbs = crumbs_to_paper(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html << "<div class=\"alongside-no-print\">"_html;
    html::paragraph(html, say("Print this page with your browser. The letters are large."));
    html << "</div><div class=\"alongside-paper\">"_html;
    html::h1(html, data.question.question);
    html::written(html, data.question.description);
    html::paragraph(html,
                    say("Tick one box for each sentence. Leave out what you like. Your answers "
                        "are counted with those of everybody else, and your name stands "
                        "beside none of them. Your helper sees what you tick."));
    html << "<p><strong>"_html << say("Your name, for your helper:")
         << "</strong> <span class=\"alongside-paper__line\"></span></p>"_html;
    html << "<p>"_html << say("Code of this form: {code}", {{"code", data.code}}) << "</p>"_html;
    html << "<ol class=\"nhsuk-list nhsuk-list--number alongside-paper__list\">"_html;
    for (const Statement& one : data.statements) {
      html << "<li><p dir=\"auto\">"_html << one.text << "</p>"_html;
      boxes(html);
      html << "</li>"_html;
    }
    html << "</ol>"_html;
    html::paragraph(html,
                    say("Is something missing? Write it here. Others can answer it, and nobody "
                        "but your helper learns that it is yours."));
    html << "<div class=\"alongside-paper__room\"></div>"_html;
    html::paragraph(html, say("Give the form to the person who helps you."));
    html::qr_code(html, data.link, say("Code that opens this question on a phone"));
    html << "</div>"_html;
  });
}

std::string typing_page(const html::Frame& frame, const TypingPage& data) {
  const html::PageHead head{.title = say("What {name} said", {{"name", data.helped.name}}),
                            .breadcrumbs = crumbs_to_paper(data.member, data.question),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What {name} said", {{"name", data.helped.name}}));
    html::paragraph(html,
                    say("Type one sign for each sentence, in the order of the form: 1 agree, 2 "
                        "disagree, 3 not sure, 4 rather not say, - nothing ticked. Put * "
                        "behind what matters to them."));
    html::post_form(html, path_to_paper(data.question) + "/typing", [&] {
      html::hidden_field(html, "for", std::to_string(data.helped.person.number));
      html::hidden_field(html, "sheet", data.code);
      html::text_field(
          html, {.name = "answers",
                 .label = html::Label(say_many("Their {count} answer", "Their {count} answers",
                                               std::ssize(data.sheet))),
                 .value = data.typed,
                 .problems = &data.problems,
                 .hint = say("For example: 12*3-1. What has no sign stays as it was."),
                 .autocomplete = "off"});
      html::button(html, say("Enter them"));
    });
    html << "<p>"_html;
    html::link(html, path_to_paper(data.question) + "?sheet=" + data.code,
               say("The next form, of somebody else"));
    html << "</p>"_html;
    html::h2(html, say("What is entered so far"));
    html::paragraph(html, say("Compare it with the form. To change something, type the whole row "
                              "again."));
    said_so_far(html, data);
  });
}

}  // namespace alongside::opinions
