#include "slices/opinions/questions/question_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/progress.h"
#include "slices/opinions/first_look/first_look_parts.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/questions/removed_parts.h"
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
  if (signer->id != data.member.person()) return;
  html << " "_html;
  html::link(html, path_to_own_statement(data.question, statement.id),
             say("Change or withdraw it"));
}

/// What other rooms say of a statement, or of the question where `number` is 0.
void asides(Html& html, const QuestionPage& data, std::int64_t number, bool before) {
  for (const Aside& aside : data.asides) {
    const bool stands_before =
        aside.place == Aside::Place::before || aside.place == Aside::Place::folds;
    if (aside.number != number || stands_before != before) continue;
    html << "<p class=\"alongside-tight\">"_html;
    if (!aside.colour.empty()) {
      html << "<a href=\""_html << Url(aside.path) << "\">"_html;
      html::tag(html, aside.text, aside.colour);
      html << "</a>"_html;
    } else if (number == 0) {
      html::action_link(html, aside.path, aside.text);
    } else if (stands_before) {
      html << aside.text;
    } else {
      html::link(html, aside.path, aside.text);
    }
    html << "</p>"_html;
  }
}

/// Its words, which who looks may have folded away behind a note.
void words_of(Html& html, const QuestionPage& data, const Statement& statement,
              const Content& words) {
  asides(html, data, statement.id.number, true);
  const bool folded = std::ranges::any_of(data.asides, [&](const Aside& aside) {
    return aside.number == statement.id.number && aside.place == Aside::Place::folds;
  });
  if (folded) {
    html::details(html, say("Show what was said"), words);
  } else {
    words();
  }
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
          "<div class=\"nhsuk-card__content\">"_html;
  words_of(html, data, statement, [&] {
    html << "<h2 class=\"nhsuk-heading-m\" dir=\"auto\" tabindex=\"-1\">"_html << statement.text
         << "</h2>"_html;
  });
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
void mark(Html& html, const QuestionPage& data) {
  if (!data.current) return;
  html::paragraph(html, say("Is this statement about the conversation itself, and not about the "
                            "question?"));
  html::written(html, data.current->text);
  html << "<p>"_html;
  html::link(
      html,
      path_to(data.question) + "/statements/" + std::to_string(data.current->id.number) + "/meta",
      say("Keep it out of the opinion map, or bring it back"));
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
    said_before_writing(html, data.question, data.first_look, data.now);
    html << "<p>"_html;
    html::action_link(html, path + "/statements/new", say("Put forward a statement"));
    html << "</p>"_html;
    if (data.may_put_forward_many) {
      html << "<p>"_html;
      html::link(html, path + "/statements/many", say("Put forward many statements at once"));
      html << "</p>"_html;
    }
    html << "<p>"_html;
    html::link(html, path + "/paper", say("On paper or by phone"));
    html << "</p>"_html;
  }
  const bool may_have_own = data.first_look != no_first_look ||
                            data.question.statements_count + data.question.removed_count > 0;
  if (may_have_own && !data.question.source) {
    html << "<p>"_html;
    html::link(html, path_to_own_statements(data.question),
               say("Change or withdraw a statement of mine"));
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
  const bool may_mark = data.may_mark && data.current.has_value();
  if (!may_close && !may_mark) return;
  html::h2(html, say("Look after this question"));
  if (may_mark) mark(html, data);
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
  words_of(html, data, statement, [&] {
    if (linked) {
      html << "<a href=\""_html << link_start << statement.id.number << "#answer\">"_html
           << statement.text << "</a>"_html;
    } else {
      html << statement.text;
    }
  });
  signature(html, data, statement);
  html << "<br>"_html;
  if (statement.my_answer) {
    html << said_as_mine(*statement.my_answer);
    if (statement.matters_to_me) html << ". "_html << say("It matters to you");
  } else if (!is_closed(data.question, data.now)) {
    html << say("Not answered yet");
  }
  asides(html, data, statement.id.number, false);
  html << "</li>"_html;
}

void statement_list(Html& html, const QuestionPage& data) {
  if (data.statements.empty()) return;
  const bool linked = !is_closed(data.question, data.now) || data.may_mark;
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

}  // namespace

std::optional<Message> question_notice(std::string_view done, std::int64_t first_look) {
  if (done == "waits") {
    return said_of_waiting(first_look == no_first_look ? first_look_hours_usual : first_look);
  }
  if (done == "asked") {
    return say(
        "Your question is there. Now put forward a statement, so that others have "
        "something to answer");
  }
  if (done == "put_forward") return say("Your statement is there. Others can answer it now");
  if (done == "put_forward_many") {
    return say("The statements are there. Others can answer them now");
  }
  if (done == "changed") return say("Your statement has its new words");
  if (done == "gone") return say("That statement is not there any more. Here is the next one");
  if (done == "marked") return say("The statement is marked: it stays out of the map");
  if (done == "unmarked") return say("The mark is taken back");
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
    asides(html, data, 0, false);
    statement_list(html, data);
    removed_list(html, data);
    looking_after(html, data);
  });
}

}  // namespace alongside::opinions
