#include "slices/opinions/questions/question_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/progress.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/results/suppression.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

/// The name of the author who chose to sign; nothing for the others.
void signature(Html& html, const QuestionPage& data, const Statement& statement) {
  if (!statement.signed_by) return;
  const auto signer = std::ranges::find(data.signers, *statement.signed_by, &people::Person::id);
  if (signer == data.signers.end()) return;
  html << " <span class=\"nhsuk-hint\">"_html << say("Signed by {name}", {{"name", signer->name}})
       << "</span>"_html;
}

/// The four buttons look alike, so that none is the easier one.
void answer_buttons(Html& html) {
  html << "<div class=\"alongside-answers\">"_html;
  html::button_row(html, [&] {
    for (const Answer answer :
         {Answer::agree, Answer::disagree, Answer::not_sure, Answer::rather_not_say}) {
      html::button(html, said(answer), "answer", name_of(answer), html::ButtonStyle::secondary);
    }
  });
  html << "</div>"_html;
}

void answer_form(Html& html, const QuestionPage& data, const Statement& statement) {
  html::post_form(html, path_to(data.question) + "/answers", [&] {
    html::hidden_field(html, "statement", std::to_string(statement.id.number));
    html::checkboxes(html, {.name = "matters",
                            .legend = html::Label(say("Does it matter to you?")),
                            .options = {{"1", say("This matters to me")}},
                            .chosen = statement.matters_to_me ? std::vector<std::string>{"1"}
                                                              : std::vector<std::string>{},
                            .layout = html::Choice::Layout::small,
                            .legend_style = html::LabelStyle::visually_hidden});
    answer_buttons(html);
  });
}

void statement_card(Html& html, const QuestionPage& data) {
  const Statement& statement = *data.current;
  html << "<div class=\"nhsuk-card alongside-answer\" id=\"answer\" data-alongside-answer>"
          "<div class=\"nhsuk-card__content\">"
          "<h2 class=\"nhsuk-heading-m\" dir=\"auto\" tabindex=\"-1\">"_html
       << statement.text << "</h2>"_html;
  signature(html, data, statement);
  if (statement.my_answer) html::paragraph(html, said_as_mine(*statement.my_answer));
  if (!is_closed(data.question, data.now)) answer_form(html, data, statement);
  html << "</div></div>"_html;
}

void side_notice(Html& html, const QuestionPage& data) {
  const bool fixed = data.participant && data.participant->side_fixed;
  const Url me(groups::path_to(data.member.group.id) + "/me");
  if (fixed && data.participant->constituency == data.member.constituency) return;
  html::inset(html, [&] {
    if (fixed) {
      html::paragraph(html, say("On this question you still count for the side that you had when "
                                "you first answered it."));
      return;
    }
    if (data.member.constituency) {
      html::paragraph(html, say("Results show what each side of the group says. When you have "
                                "given an answer, you stay on your side for this question."));
      html::link(html, me, say("See or change my side"));
      return;
    }
    html::paragraph(html, say("You have not said which side you count for. A side is a part of "
                              "the group: for example, people who use the service. Results show "
                              "what each side says."));
    html::paragraph(html, say("You can answer without a side. Then your answers to this question "
                              "do not count for a side, also later."));
    html::link(html, me, say("Choose a side first"));
  });
}

/// What others can learn, before anybody answers.
void small_numbers_notice(Html& html, const QuestionPage& data) {
  const Showing showing = showing_of(data.question.small_numbers, data.question.source.has_value());
  const std::int64_t fewest = fewest_shown(showing);
  if (showing == Showing::from_eight) {
    return html::hint(html, say_many("Results count at least {count} person together.",
                                     "Results count at least {count} people together, and small "
                                     "numbers are hidden.",
                                     fewest));
  }
  html::hint(
      html, say_many("Results count at least {count} person together.",
                     "Results count at least {count} people together, and small numbers are shown. "
                     "So others may guess your answer, above all where everybody says the same.",
                     fewest));
}

void progress(Html& html, const QuestionPage& data) {
  const std::int64_t made = std::min(data.answers_made(), data.question.statements_count);
  const Message text = say_many("You have answered {made} of {count} statement.",
                                "You have answered {made} of {count} statements.",
                                data.question.statements_count, {{"made", made}});
  html << "<p class=\"alongside-tight\">"_html << text << "</p>"_html;
  html::progress(html, text, made, data.question.statements_count);
}

/// The answer that was given a moment ago can be changed.
void way_back(Html& html, const QuestionPage& data) {
  if (!data.just_answered || is_closed(data.question, data.now)) return;
  html << "<p>"_html;
  html::link(html,
             path_to(data.question) + "?statement=" + std::to_string(data.just_answered->number) +
                 "#answer",
             say("Change the answer I just gave"));
  html << "</p>"_html;
}

void answering(Html& html, const QuestionPage& data) {
  if (data.question.statements_count == 0) {
    html::paragraph(html, is_closed(data.question, data.now)
                              ? say("Nobody put forward a statement before this question closed.")
                              : say("There are no statements yet. A statement is one short "
                                    "sentence that says what you think. Put forward the first "
                                    "one."));
    return;
  }
  progress(html, data);
  if (data.current) {
    if (!is_closed(data.question, data.now) && data.answers_made() == 0) {
      small_numbers_notice(html, data);
    }
    statement_card(html, data);
    way_back(html, data);
    if (!is_closed(data.question, data.now)) {
      side_notice(html, data);
      if (data.answers_made() > 0) small_numbers_notice(html, data);
    }
  } else if (!is_closed(data.question, data.now)) {
    html::inset(html, [&] {
      html::h2(html, say("Thank you. You have answered every statement."));
      html::paragraph(
          html, say("What you said comes into the results together with what others say. When "
                    "somebody puts forward something new, it waits for you here. You "
                    "can see the results, say what is missing, or change an answer in "
                    "the list below."));
    });
    way_back(html, data);
  }
}

/// Of the statement in the card; any other is put there first, from the list.
void take_out(Html& html, const QuestionPage& data) {
  if (!data.current) {
    html::paragraph(html, say("If a statement does harm, you can take it out. Choose it in the "
                              "list of all statements first."));
    return;
  }
  html::paragraph(html, say("If this statement does harm, you can take it out. For another one, "
                            "choose it in the list of all statements first."));
  html::written(html, data.current->text);
  html << "<p>"_html;
  html::link(
      html,
      path_to(data.question) + "/statements/" + std::to_string(data.current->id.number) + "/remove",
      say("Take this statement out"));
  html << "</p>"_html;
}

void ways_on(Html& html, const QuestionPage& data) {
  const bool closed = is_closed(data.question, data.now);
  const std::string path = path_to(data.question);
  const bool may_see_results =
      results_access(data.question, data.answers_made(), data.now) != ResultsAccess::none;
  if (may_see_results) {
    html << "<p>"_html;
    html::action_link(html, path + "/results", say("Results"));
    html << "</p><p>"_html;
    html::action_link(html, path + "/map", say("Opinion map: who answered alike"));
    html << "</p>"_html;
  }
  if (may_share(data.question, data.answers_made(), data.now)) {
    html << "<p>"_html;
    html::action_link(html, path + "/picture", say("Who agrees with whom"));
    html << "</p>"_html;
  }
  if (!closed) {
    html::paragraph(html, say("Is something missing? Say it yourself, and everybody in the group "
                              "can answer it."));
    html << "<p>"_html;
    html::action_link(html, path + "/statements/new", say("Put forward a statement"));
    html << "</p>"_html;
  }
  if (!may_see_results && data.question.statements_count > 0) {
    html::paragraph(html, say_many("You can see results when you have answered {count} more "
                                   "statement, so that your answers are your own.",
                                   "You can see results when you have answered {count} more "
                                   "statements, so that your answers are your own.",
                                   answers_missing(data.question, data.answers_made())));
  }
}

/// Far from the answers, so that nobody who leads the group presses it by mistake.
void looking_after(Html& html, const QuestionPage& data) {
  const bool may_close = data.may_close && !is_closed(data.question, data.now);
  const bool may_remove = data.may_remove && !data.statements.empty();
  if (!may_close && !may_remove) return;
  html::h2(html, say("Look after this question"));
  if (may_remove) take_out(html, data);
  if (may_close) {
    html::paragraph(html, say("When you close the question, everybody in the group can see the "
                              "results, and nobody can answer any more."));
    html << "<p>"_html;
    html::link(html, path_to(data.question) + "/close", say("Close this question"));
    html << "</p>"_html;
  }
}

/// The text is the link that puts the statement into the card.
void statement_row(Html& html, const QuestionPage& data, const Statement& statement,
                   const std::string& link_start, bool linked) {
  html << "<li dir=\"auto\">"_html;
  if (linked) {
    html << "<a href=\""_html << link_start << statement.id.number << "#answer\">"_html
         << statement.text << "</a>"_html;
  } else {
    html << statement.text;
  }
  signature(html, data, statement);
  html << "<br>"_html;
  if (statement.my_answer) {
    html << said_as_mine(*statement.my_answer);
    if (statement.matters_to_me) html << ". "_html << say("It matters to you");
  } else if (!is_closed(data.question, data.now)) {
    html << say("Not answered yet");
  }
  html << "</li>"_html;
}

void statement_list(Html& html, const QuestionPage& data) {
  if (data.statements.empty()) return;
  const bool linked = !is_closed(data.question, data.now) || data.may_remove;
  const std::string link_start = path_to(data.question) + "?statement=";
  html::h2(html, say("All statements"));
  if (linked && !is_closed(data.question, data.now)) {
    html::paragraph(html, say("They are in no special order. Choose one to answer it or to "
                              "change your answer."));
  }
  html << "<ul class=\"nhsuk-list nhsuk-list--border\" id=\"statements\">"_html;
  for (const Statement& statement : data.statements) {
    statement_row(html, data, statement, link_start, linked);
  }
  html << "</ul>"_html;
  const std::int64_t pages =
      (data.question.statements_count + statements_on_page - 1) / statements_on_page;
  html::pagination(html, {.page = data.page, .pages = pages, .path = path_to(data.question)});
}

/// Nobody but the author takes out without a reason.
Text reason_of(const RemovedStatement& removed) {
  if (!removed.reason.empty()) return removed.reason;
  return say("Who had signed it removed their account, and took it away");
}

void removed_list(Html& html, const QuestionPage& data) {
  if (data.removed.empty()) return;
  html::details(html,
                say_many("{count} statement was taken out", "{count} statements were taken out",
                         data.question.removed_count),
                [&] {
                  html::paragraph(html, say("These are the reasons:"));
                  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
                  for (const RemovedStatement& removed : data.removed) {
                    html << "<li dir=\"auto\">"_html << reason_of(removed) << "</li>"_html;
                  }
                  html << "</ul>"_html;
                });
}

}  // namespace

std::optional<Message> question_notice(std::string_view done) {
  if (done == "asked") {
    return say(
        "Your question is there. Now put forward a statement, so that others have "
        "something to answer");
  }
  if (done == "put_forward") return say("Your statement is there. Others can answer it now");
  if (done == "marked") return say("The statement is marked: it stays out of the map");
  if (done == "unmarked") return say("The mark is taken back");
  if (done == "taken_out") return say("The statement is taken out");
  if (done == "closed") return say("The question is closed. Everybody can see the results");
  return std::nullopt;
}

std::string question_page(const html::Frame& frame, const QuestionPage& data) {
  const html::PageHead head{.title = data.question.question,
                            .breadcrumbs = crumbs_to_questions(data.member),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, data.question.question);
    // Who has begun knows what it is about: their next statement comes first.
    if (!data.question.description.empty() && data.answers_made() == 0) {
      html::written(html, data.question.description);
    }
    if (data.question.source) {
      html::paragraph(html, say("Brought in from: {source}", {{"source", *data.question.source}}));
      html << "<p>"_html;
      html::link(html, path_to(data.question) + "/imported",
                 say("What came in, and what was left out"));
      html << "</p>"_html;
    }
    if (data.question.closed_early_at || is_closed(data.question, data.now)) {
      html::paragraph(html, said_of_closing(data.question.closes_at, data.question.closed_early_at,
                                            data.now, html.words()));
    }
    answering(html, data);
    if (!is_closed(data.question, data.now)) {
      html::paragraph(html, said_of_closing(data.question.closes_at, data.question.closed_early_at,
                                            data.now, html.words()));
    }
    if (!data.question.description.empty() && data.answers_made() > 0) {
      html::details(html, say("What this question is about"),
                    [&] { html::written(html, data.question.description); });
    }
    ways_on(html, data);
    statement_list(html, data);
    removed_list(html, data);
    looking_after(html, data);
  });
}

}  // namespace alongside::opinions
