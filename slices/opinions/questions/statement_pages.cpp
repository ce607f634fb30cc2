#include "slices/opinions/questions/statement_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/first_look/first_look_parts.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

void statement_fields(Html& html, const StatementForm& form, const Problems& problems) {
  html::text_area(html, {.name = "text",
                         .label = html::Label(say("Your statement")),
                         .value = form.text,
                         .problems = &problems,
                         .hint = say("One sentence that others can agree or disagree with."),
                         .rows = 3,
                         .most_characters = int{statement_characters_most}});
  html::checkboxes(
      html, {.name = "sign",
             .legend = html::Label(say("Your name")),
             .options = {{"1", say("Sign it with my name")}},
             .chosen = form.sign ? std::vector<std::string>{"1"} : std::vector<std::string>{},
             .hint = say("Without this nobody learns who wrote it, and we do not keep it either. "
                         "You get a code with which you can withdraw it.")});
  html::button(html, say("Put it forward"));
}

}  // namespace

std::string new_statement_page(const html::Frame& frame, const NewStatementPage& data) {
  const html::PageHead head{.title = say("Put forward a statement"),
                            .breadcrumbs = crumbs_to_question(data.member, data.question),
                            .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Put forward a statement"));
    html::written(html, data.question.question);
    said_before_writing(html, data.question, data.first_look, data.now);
    html::paragraph(html, say("A good statement:"));
    html::bullets(html, {say("holds one idea"), say("says what you think, not what others think"),
                         say("is about the question, not about a person"),
                         say("can be understood by somebody new")});
    html::post_form(html, path_to(data.question) + "/statements/new",
                    [&] { statement_fields(html, data.form, data.problems); });
  });
}

std::string mark_statement_page(const html::Frame& frame, const MarkStatementPage& data) {
  const Message title = say("Is it about the conversation itself?");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::inset(html, [&] { html::written(html, data.statement.text); });
    html::paragraph(
        html, data.meta
                  ? say("It is marked so. It stays in the results, and does not shape the opinion "
                        "map.")
                  : say("For example: \"These questions are too long.\" Such statements stay in "
                        "the results. They would only blur the opinion map, so mark them to keep "
                        "them out of it. You can take the mark back."));
    const std::string path =
        path_to(data.question) + "/statements/" + std::to_string(data.statement.id.number);
    html::post_form(html, path + "/meta", [&] {
      html::hidden_field(html, "meta", data.meta ? "no" : "yes");
      html::button_row(html, [&] {
        html::button(html, data.meta ? say("Take the mark back") : say("Keep it out of the map"),
                     html::ButtonStyle::secondary);
        html::link(html, path_to(data.question, data.statement.id), say("Leave it as it is"));
      });
    });
  });
}

}  // namespace alongside::opinions
