#include "slices/opinions/own_statements/own_statement_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/first_look/first_look_parts.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

void back_to_question(Html& html, const Question& question, const Message& words) {
  html << "<p class=\"alongside-no-print\">"_html;
  html::action_link(html, path_to(question), words);
  html << "</p>"_html;
}

void signed_and_waiting(Html& html, const OwnStatementPage& data) {
  if (data.waiting.empty()) return;
  html::paragraph(html, say("You signed these. They wait to be looked at before they are shown:"));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const SignedHeld& one : data.waiting) {
    html << "<li dir=\"auto\">"_html;
    html::link(html, path_to_own_statement(data.question, one.id), one.text);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

void ask_for_code(Html& html, const OwnStatementPage& data) {
  signed_and_waiting(html, data);
  html::paragraph(html, say("Did you put it forward without your name? Then you saw a code. Enter "
                            "it here."));
  html::post_form(html, path_to_own_statements(data.question), [&] {
    html::text_field(html, {.name = "code",
                            .label = html::Label(say("Your code")),
                            .value = data.code,
                            .problems = &data.problems,
                            .hint = say("12 letters and digits, with or without the dashes."),
                            .autocomplete = "off",
                            .width_characters = 20});
    html::button(html, say("Show my statement"));
  });
  html::details(html, say("I signed it, or I have no code"), [&] {
    html::paragraph(html, say("If you signed it, choose it on the question's page: a link to "
                              "change or withdraw it is beside your name."));
    html::paragraph(html, say("Without its code nobody can tell whose a statement is, and we "
                              "cannot either. If it does harm, ask those who lead the group to "
                              "take it out."));
  });
}

/// How the next request knows whose it is.
void kept_fields(Html& html, const OwnStatementPage& data) {
  if (!data.code.empty()) html::hidden_field(html, "code", data.code);
  html::hidden_field(html, "statement", std::to_string(data.statement->id.number));
}

void change_form(Html& html, const OwnStatementPage& data) {
  if (data.statement->is_out) {
    html::paragraph(html, say("It was taken out, so its words stay. Two members of your group can "
                              "still read it and put it back, until you withdraw it."));
    return;
  }
  if (data.closed || !data.statement->may_change()) {
    html::paragraph(html, data.closed ? say("The question has closed, so its words stay.")
                                      : say("Somebody has answered it, so its words stay: an "
                                            "answer is an answer to what was asked."));
    return;
  }
  html::post_form(html, path_to_own_statements(data.question) + "/change", [&] {
    kept_fields(html, data);
    html::text_area(html, {.name = "text",
                           .label = html::Label(say("Your statement")),
                           .value = data.text,
                           .problems = &data.problems,
                           .hint = data.statement->waits
                                       ? say("You can change it. The new words are looked at anew.")
                                       : say("Nobody has answered it yet, so you can change it."),
                           .rows = 3,
                           .most_characters = int{statement_characters_most}});
    html::button(html, say("Change it"));
  });
}

void withdraw_form(Html& html, const OwnStatementPage& data) {
  html::section(html, say("Withdraw it"), [&] {
    if (data.statement->is_out) {
      html::paragraph(html,
                      say("Its words are gone at once, for good. Why it was taken out stays."));
    } else {
      html::paragraph(html, data.statement->may_change()
                                ? say("It is gone at once, and nothing of it is kept.")
                                : say("Its words are gone at once. The answers to it count no "
                                      "more, also in the results. Everybody sees that an author "
                                      "withdrew a statement, and not who."));
    }
    html::post_form(html, path_to_own_statements(data.question) + "/withdraw", [&] {
      kept_fields(html, data);
      html::button(html, say("Withdraw my statement"), html::ButtonStyle::warning);
    });
  });
}

}  // namespace

std::string statement_code_page(const html::Frame& frame, const StatementCodePage& data) {
  const bool waits = data.first_look != no_first_look;
  const Message title = waits ? say("Your statement waits") : say("Your statement is there");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::inset(html, [&] { html::written(html, data.text); });
    if (waits) html::paragraph(html, said_of_waiting(data.first_look));
    html::paragraph(html, waits ? say("Nobody learns who wrote it, also those who look, and we do "
                                      "not keep it. So only this code shows that it is yours:")
                                : say("Others can answer it now. Nobody learns who wrote it, and "
                                      "we do not keep it. So only this code shows that it is "
                                      "yours:"));
    html << "<p class=\"alongside-own-code\" dir=\"ltr\"><strong>"_html << data.code
         << "</strong></p>"_html;
    html::paragraph(html, say("Write it down, copy it or print this page. With it you can change "
                              "or withdraw your statement. We show it only now, and nobody can "
                              "give it to you again."));
    back_to_question(html, data.question, say("Go on with the question"));
  });
}

std::string own_statement_page(const html::Frame& frame, const OwnStatementPage& data) {
  const Message title = say("Change or withdraw your statement");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (!data.statement) return ask_for_code(html, data);
    html::inset(html, [&] { html::written(html, data.statement->text); });
    if (data.statement->waits) {
      html::paragraph(html, say("It waits to be looked at. Others are not shown it yet."));
    }
    change_form(html, data);
    withdraw_form(html, data);
    back_to_question(html, data.question, say("Leave it as it is"));
  });
}

std::string withdrawn_page(const html::Frame& frame, const WithdrawnPage& data) {
  const Message title = say("Your statement is withdrawn");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Nobody sees it any more. Its words are on this page alone:"));
    html::inset(html, [&] { html::written(html, data.statement.text); });
    if (!data.closed && !data.statement.is_out) {
      html::paragraph(html, say("Was it a mistake? You can put it forward again. It begins anew: "
                                "answers that it had do not come back."));
      html::post_form(html, path_to(data.question) + "/statements/new", [&] {
        html::hidden_field(html, "text", data.statement.text);
        if (data.statement.signed_by) html::hidden_field(html, "sign", "1");
        html::button(html, say("Put it forward again"), html::ButtonStyle::secondary);
      });
    }
    back_to_question(html, data.question, say("Go on with the question"));
  });
}

}  // namespace alongside::opinions
