#include <algorithm>

#include "foundation/html/components.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/questions/question_pages.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

std::int64_t answered(const QuestionListPage& data, const QuestionItem& item) {
  const auto made = std::ranges::find(data.answers, item.id, &AnswersMade::question);
  return made == data.answers.end() ? 0 : std::min(made->answers, item.statements_count);
}

void progress(Html& html, const QuestionListPage& data, const QuestionItem& item) {
  const std::int64_t made = answered(data, item);
  const bool closed =
      is_closed({.closes_at = item.closes_at, .closed_early_at = item.closed_early_at}, data.now);
  html << "<p>"_html
       << said_of_closing(item.closes_at, item.closed_early_at, data.now, html.words())
       << "</p><p>"_html;
  if (item.statements_count == 0) {
    html << say("No statements yet");
  } else {
    html << say_many("You have answered {made} of {count} statement",
                     "You have answered {made} of {count} statements", item.statements_count,
                     {{"made", made}});
  }
  if (!closed && made < item.statements_count) {
    html << " "_html;
    html::tag(html, say("Waits for you"), "blue");
  }
  html << "</p>"_html;
}

/// Below the questions: most people come to answer.
void ways_to_ask(Html& html, const QuestionListPage& data) {
  const std::string path = path_to_questions(data.member.group.id);
  html::h2(html, say("Ask something yourself"));
  html::paragraph(html, say("Everybody in the group can ask a question. Others then say what they "
                            "think, in short statements, and answer each other's."));
  html::link_button(html, path + "/new", say("Ask a question"));
  html::paragraph(html,
                  say("Did people already talk about it elsewhere, with the Polis software?"));
  html << "<p>"_html;
  html::link(html, path + "/import", say("Bring in a conversation"));
  html << "</p>"_html;
  if (!data.may_choose_first_look) return;
  html << "<p>"_html;
  html::link(html, path_to_first_look_choice(data.member.group.id),
             say("Choose whether new statements are looked at first"));
  html << "</p>"_html;
}

}  // namespace

std::string question_list_page(const html::Frame& frame, const QuestionListPage& data) {
  const html::PageHead head{.title = say("Questions"), .breadcrumbs = groups::crumbs(data.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Questions"));
    html::paragraph(html, data.questions.items.empty()
                              ? say("Nobody has asked a question yet. Yours can be the first.")
                              : say("Choose a question to answer it, or to see the results."));
    const std::string path = path_to_questions(data.member.group.id);
    for (const QuestionItem& item : data.questions.items) {
      html::card(html, item.question, Url(path + "/" + std::to_string(item.id.number)),
                 [&] { progress(html, data, item); });
    }
    const std::int64_t pages = (data.questions.total + questions_on_page - 1) / questions_on_page;
    html::pagination(html, {.page = data.page, .pages = pages, .path = path});
    ways_to_ask(html, data);
  });
}

std::string new_question_page(const html::Frame& frame, const NewQuestionPage& data) {
  const html::PageHead head{.title = say("Ask a question"),
                            .breadcrumbs = crumbs_to_questions(data.member),
                            .problems = &data.problems};
  const auto fields = [&](Html& html) {
    html::text_area(html, {.name = "question",
                           .label = html::Label(say("Your question")),
                           .value = data.form.question,
                           .problems = &data.problems,
                           .hint = say("An open question works best, such as 'What would make "
                                       "the clinic easier to use?'"),
                           .rows = 2,
                           .most_characters = int{question_characters_most}});
    html::text_area(html, {.name = "description",
                           .label = html::Label(say("What people should know (optional)")),
                           .value = data.form.description,
                           .problems = &data.problems,
                           .hint = say("Say why you ask, and what will be done with the answers."),
                           .most_characters = int{description_characters_most}});
    html::date_field(html, {.name = "closes",
                            .legend = html::Label(say("Closing date (optional)")),
                            .day = data.form.day,
                            .month = data.form.month,
                            .year = data.form.year,
                            .problems = &data.problems,
                            .hint = say("People can answer until the end of this day. For example: "
                                        "31 3 2027")});
    html::checkboxes(
        html, {.name = "hide_small_numbers",
               .legend = html::Label(say("Small numbers in the results")),
               .options = {{"1", say("Hide fewer than 8 people, and round other numbers")}},
               .chosen = data.form.hide_small_numbers ? std::vector<std::string>{"1"}
                                                      : std::vector<std::string>{},
               .hint = data.small_group
                           ? say("Your group is small. With this, most results would be hidden. "
                                 "Without it, people may guess who gave an answer.")
                           : say("This keeps people from guessing who gave an answer.")});
    html::button(html, say("Ask this question"));
  };
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Ask a question"));
    html::paragraph(html, say("We keep your name with the question, so that you can close "
                              "it. Other members do not see it. Statements and answers have no "
                              "name."));
    html::post_form(html, path_to_questions(data.member.group.id) + "/new", [&] { fields(html); });
  });
}

std::string close_page(const html::Frame& frame, const groups::Member& member,
                       const Question& question) {
  const html::PageHead head{.title = say("Close this question"),
                            .breadcrumbs = crumbs_to_question(member, question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Close this question"));
    html::written(html, question.question);
    html::paragraph(html, say("Nobody can answer or put forward statements any more. Everybody "
                              "in the group sees the results. You cannot open it again."));
    html::post_form(html, path_to(question) + "/close", [&] {
      html::button_row(html, [&] {
        html::button(html, say("Close this question"), html::ButtonStyle::warning);
        html::link(html, path_to(question), say("Leave it open"));
      });
    });
  });
}

}  // namespace alongside::opinions
