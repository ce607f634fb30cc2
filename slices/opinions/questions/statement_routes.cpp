#include "foundation/record/record.h"
#include "slices/opinions/acts.h"
#include "slices/opinions/first_look/first_look_parts.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/own_statements/own_statement_pages.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/own_statements/statement_code.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/question_routes.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_pages.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {
namespace {

StatementPlace place_of(Transaction& transaction, const Question& question, const std::string& tag,
                        const std::string& text, Instant now) {
  return {.closed = is_closed(question, now),
          .repeated = has_statement_like(transaction, question.id, text),
          .waits = waits_already(transaction, question.id, text),
          .made_by_member = statements_made(transaction, question.id, tag),
          .made_on_question = question.statements_count + question.removed_count +
                              held_count(transaction, question.id)};
}

/// A statement that somebody wants to mark, for those who may.
struct Marking {
  groups::Member member;
  Question question;
  Statement statement;
  bool meta = false;
};
Marking marking_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Question question = find_question(transaction, member.group.id, request.id<Question>("question"));
  groups::require(member, permissions::mark_statement);
  auto statement = find_statement(transaction, question.id, request.id<Statement>("statement"), "");
  if (!statement) throw NotFound();
  const bool meta = is_meta(transaction, question.id, statement->id);
  return {std::move(member), std::move(question), std::move(*statement), meta};
}

void note_of(Write& write, const Marking& marking, const ActKind& kind, Instant now) {
  note_act(write,
           {.kind = kind,
            .group = marking.member.group.id,
            .by = marking.member.person(),
            .about = marking.question.id.number},
           now);
}

/// What somebody puts forward, and how it comes to be shown.
struct PutForwardNow {
  const groups::Member& member;
  const Question& question;
  std::string text;
  bool sign = false;
  std::int64_t first_look = no_first_look;
};

/// `code_print` of one without a name.
Id<Statement> save(Write& write, const PutForwardNow& what, std::optional<std::string> code_print,
                   Instant now) {
  const auto signer = what.sign ? std::optional(what.member.person()) : std::nullopt;
  if (what.first_look != no_first_look) {
    return hold_statement(
        write, what.question.id,
        {.text = what.text, .signed_by = signer, .code_print = std::move(code_print)},
        held_times(what.first_look, now));
  }
  const auto statement = insert_statement(write, what.question.id, what.text, signer);
  if (code_print) keep_code(write, what.question.id, statement, *code_print);
  write.publish(results_topic(what.question));
  write.publish(map_topic(what.question));
  return statement;
}

/// The code of a statement without a name: shown now, and never again.
Response save_with_code(const Request& request, Write& write, const PutForwardNow& what) {
  const std::string code = new_statement_code();
  save(write, what, statement_code_print(request.site->key, what.question.id, code), request.now);
  write.commit();
  return ok(statement_code_page(people::frame(request, what.member.visit),
                                {.member = what.member,
                                 .question = what.question,
                                 .text = what.text,
                                 .code = code,
                                 .first_look = what.first_look}));
}

Response save_signed(const Request& request, Write& write, const PutForwardNow& what) {
  const Id<Statement> statement = save(write, what, std::nullopt, request.now);
  write.commit();
  if (what.first_look == no_first_look) {
    return see_other(path_to(what.question) + "?done=put_forward");
  }
  return see_other(path_to_own_statement(what.question, statement) + "&done=waits");
}

}  // namespace

Response new_statement_form_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Question question = find_question(read, member.group.id, request.id<Question>("question"));
  if (is_closed(question, request.now)) return see_other(path_to(question));
  return ok(new_statement_page(people::frame(request, member.visit),
                               {.member = member,
                                .question = question,
                                .first_look = first_look_of(read, member.group.id),
                                .now = request.now}));
}

Response put_forward_statement(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const Question question = find_question(write, member.group.id, request.id<Question>("question"));
  const StatementForm form{.text = request.line_field("text"), .sign = request.checked("sign")};
  const std::string tag = maker_tag(request.site->key, question.id, member.person());
  const Result<std::string> text =
      check_statement(form, place_of(write, question, tag, form.text, request.now));
  const std::int64_t first_look = first_look_of(write, member.group.id);
  if (!text) {
    return unprocessable(
        new_statement_page(people::frame(request, member.visit), {.member = member,
                                                                  .question = question,
                                                                  .form = form,
                                                                  .problems = text.problems(),
                                                                  .first_look = first_look,
                                                                  .now = request.now}));
  }
  count_statement_made(write, question.id, tag);
  const PutForwardNow what{.member = member,
                           .question = question,
                           .text = *text,
                           .sign = form.sign,
                           .first_look = first_look};
  return form.sign ? save_signed(request, write, what) : save_with_code(request, write, what);
}

Response mark_statement_form_page(const Request& request, Read& read) {
  const Marking asked = marking_asked(read, request);
  return ok(
      mark_statement_page(people::frame(request, asked.member.visit), {.member = asked.member,
                                                                       .question = asked.question,
                                                                       .statement = asked.statement,
                                                                       .meta = asked.meta}));
}

Response mark_statement(const Request& request, Write& write) {
  const Marking asked = marking_asked(write, request);
  const bool meta = request.line_field("meta") == "yes";
  if (mark_meta(write, asked.question.id, asked.statement.id, meta)) {
    note_of(write, asked, meta ? acts::statement_marked : acts::statement_unmarked, request.now);
    write.publish(map_topic(asked.question));
  }
  write.commit();
  return see_other(path_to(asked.question) + (meta ? "?done=marked" : "?done=unmarked"));
}

}  // namespace alongside::opinions
