#include "slices/opinions/paper/paper_routes.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/opinions/paper/paper_answers.h"
#include "slices/opinions/paper/paper_pages.h"
#include "slices/opinions/paper/paper_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

/// So many answers are saved by one write: others write in between.
constexpr std::size_t answers_of_a_write = 15;

struct PaperAsked {
  groups::Member member;
  Question question;
};
PaperAsked paper_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Question question = find_question(transaction, member.group.id, request.id<Question>("question"));
  return {std::move(member), std::move(question)};
}

std::string_view sent(const Request& request, std::string_view name) {
  return request.method == Method::get ? request.queries.first(name) : request.fields.first(name);
}

std::string paper_html(Transaction& transaction, const Request& request, const PaperAsked& asked,
                       const Problems& problems) {
  return paper_page(people::frame(request, asked.member.visit),
                    {.member = asked.member,
                     .question = asked.question,
                     .helped = helping::helped_by(transaction, asked.member, request.now),
                     .closed = is_closed(asked.question, request.now),
                     .person = tidied_line(sent(request, "for")),
                     .sheet = tidied_line(sent(request, "sheet")),
                     .problems = problems});
}

/// A form, and whose it is. Problems where either is not there.
struct Typing {
  PaperAsked asked;
  helping::HelpedPerson helped;
  std::string code;
  std::vector<Id<Statement>> sheet;
  Problems problems;
};
Typing typing_asked(Transaction& transaction, const Request& request) {
  Typing typing{.asked = paper_asked(transaction, request),
                .helped = {},
                .code = tidied_line(sent(request, "sheet")),
                .sheet = {},
                .problems = {}};
  const auto person = whole_number(sent(request, "for"));
  if (person) {
    typing.helped =
        helping::helped_person(transaction, typing.asked.member, {*person}, request.now);
  } else {
    typing.problems.push_back({"for", say("Choose whose form it is")});
  }
  if (auto sheet = sheet_of_code(transaction, typing.asked.question.id, typing.code)) {
    typing.sheet = *std::move(sheet);
  } else {
    typing.problems.push_back(
        {"sheet", say("No form of this question has this code. Look at the form again")});
  }
  if (is_closed(typing.asked.question, request.now)) {
    typing.problems = {{"", say("This question has closed, so the form was not counted")}};
  }
  return typing;
}

std::string typing_html(Transaction& transaction, const Request& request, const Typing& typing,
                        const std::string& typed, const Problems& problems,
                        std::optional<Message> notice) {
  const Question& question = typing.asked.question;
  const std::string tag = participant_tag(request.site->key, question.id, typing.helped.person);
  return typing_page(
      people::frame(request, typing.asked.member.visit),
      {.member = typing.asked.member,
       .question = question,
       .helped = typing.helped,
       .code = typing.code,
       .sheet = typing.sheet,
       .statements = statements_of_sheet(transaction, question.id, tag, typing.sheet),
       .typed = typed,
       .problems = problems,
       .notice = std::move(notice)});
}

struct Saved {
  std::size_t reached = 0;                  // Where to go on.
  std::int64_t entered = 0, taken_out = 0;  // Answers.
};

/// Those of a form from `so_far` on.
Saved save_some(Write& write, const Request& request, const Typing& typing,
                const std::vector<std::optional<CheckedAnswer>>& answers, Saved so_far) {
  const Question& question = typing.asked.question;
  const std::size_t first = so_far.reached;
  const std::size_t last = std::min(answers.size(), first + answers_of_a_write);
  const std::vector<Id<Statement>> some(typing.sheet.begin() + static_cast<std::ptrdiff_t>(first),
                                        typing.sheet.begin() + static_cast<std::ptrdiff_t>(last));
  const auto there = statements_of_sheet(write, question.id, "", some);
  for (std::size_t i = first; i < last; ++i) {
    const bool is_there = std::ranges::find(there, typing.sheet[i], &Statement::id) != there.end();
    if (!answers[i]) continue;
    ++(is_there ? so_far.entered : so_far.taken_out);
    if (!is_there) continue;  // It was taken out since the form was printed.
    save_answer(write, request.site->key,
                {.question = question.id,
                 .statement = typing.sheet[i],
                 .person = typing.helped.person,
                 .constituency = typing.helped.side,
                 .answer = answers[i]->answer,
                 .matters = answers[i]->matters});
  }
  so_far.reached = last;
  return so_far;
}

/// What was entered just now, by the address.
std::optional<Message> entered_notice(const Request& request) {
  const auto entered = whole_number(request.queries.first("entered"));
  if (!entered) return std::nullopt;
  const auto out = whole_number(request.queries.first("out")).value_or(0);
  if (out <= 0) {
    return say_many("{count} answer is entered", "{count} answers are entered", *entered);
  }
  return say_many(
      "Entered: {entered}. {count} sentence was taken out since the form was printed, "
      "so the answer to it is not entered",
      "Entered: {entered}. {count} sentences were taken out since the form was "
      "printed, so the answers to them are not entered",
      out, {{"entered", *entered}});
}

}  // namespace

// GET /groups/:group/questions/:question/paper
Response paper_of_question_page(const Request& request, Read& read) {
  return ok(paper_html(read, request, paper_asked(read, request), {}));
}

// POST /groups/:group/questions/:question/paper
Response make_paper_form(const Request& request, Write& write) {
  const PaperAsked asked = paper_asked(write, request);
  const auto statements = statements_to_print(write, asked.question.id);
  if (statements.empty()) {
    return unprocessable(
        paper_html(write, request, asked,
                   {{"", say("There is nothing to answer yet. Put forward a statement first")}}));
  }
  const std::string code = code_of_sheet(write, asked.question.id, statements);
  write.commit();
  return see_other(path_to(asked.question) + "/paper/" + code);
}

// GET /groups/:group/questions/:question/paper/:code
Response paper_form_page(const Request& request, Read& read) {
  const PaperAsked asked = paper_asked(read, request);
  const std::string code(request.parameters.first("code"));
  const auto sheet = sheet_of_code(read, asked.question.id, code);
  if (!sheet) throw NotFound();
  return ok(sheet_page(people::frame(request, asked.member.visit),
                       {.member = asked.member,
                        .question = asked.question,
                        .code = code,
                        .statements = statements_of_sheet(read, asked.question.id, "", *sheet),
                        .link = request.site->base_url + path_to(asked.question)}));
}

// GET /groups/:group/questions/:question/paper/typing
Response typing_form_page(const Request& request, Read& read) {
  const Typing typing = typing_asked(read, request);
  if (!typing.problems.empty()) {
    return unprocessable(paper_html(read, request, typing.asked, typing.problems));
  }
  return ok(typing_html(read, request, typing, "", {}, entered_notice(request)));
}

// POST /groups/:group/questions/:question/paper/typing
Response type_answers_in(const Request& request, Database& database) {
  const std::string typed = request.line_field("answers");
  std::vector<std::optional<CheckedAnswer>> answers;
  auto again = database.read([&](Read& read) -> std::optional<Response> {
    const Typing typing = typing_asked(read, request);
    if (!typing.problems.empty()) {
      return unprocessable(paper_html(read, request, typing.asked, typing.problems));
    }
    auto checked = read_answers(typed, typing.sheet.size());
    if (!checked) {
      return unprocessable(typing_html(read, request, typing, typed, checked.problems(), {}));
    }
    answers = std::move(checked).take();
    return std::nullopt;
  });
  if (again) return *std::move(again);
  std::optional<Response> closed;
  std::string path;
  Saved saved;
  while (saved.reached < answers.size() && !closed) {
    saved = database.write([&](Write& write) {
      const Typing typing = typing_asked(write, request);
      closed.reset();
      if (!typing.problems.empty()) {
        closed = unprocessable(paper_html(write, request, typing.asked, typing.problems));
        return saved;
      }
      const Saved now = save_some(write, request, typing, answers, saved);
      if (now.reached == answers.size()) {
        helping::note_entering(write, typing.asked.member, typing.helped,
                               typing.asked.question.id.number, request.now);
      }
      path = path_to(typing.asked.question) +
             "/paper/typing?for=" + std::to_string(typing.helped.person.number) +
             "&sheet=" + typing.code;
      write.commit();
      return now;
    });
  }
  if (closed) return *std::move(closed);
  return see_other(path + "&entered=" + std::to_string(saved.entered) +
                   (saved.taken_out > 0 ? "&out=" + std::to_string(saved.taken_out) : ""));
}

}  // namespace alongside::opinions
