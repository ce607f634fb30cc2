#include "foundation/record/record.h"
#include "slices/opinions/acts.h"
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
          .made_by_member = statements_made(transaction, question.id, tag),
          .made_on_question = question.statements_count + question.removed_count};
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

/// The code of a statement without a name: shown now, and never again.
Response with_code(const Request& request, Write& write, const groups::Member& member,
                   const Question& question, Id<Statement> statement, const std::string& text) {
  const std::string code = new_statement_code();
  keep_code(write, question.id, statement,
            statement_code_print(request.site->key, question.id, code));
  write.commit();
  return ok(
      statement_code_page(people::frame(request, member.visit),
                          {.member = member, .question = question, .text = text, .code = code}));
}

}  // namespace

Response new_statement_form_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Question question = find_question(read, member.group.id, request.id<Question>("question"));
  if (is_closed(question, request.now)) return see_other(path_to(question));
  return ok(new_statement_page(people::frame(request, member.visit), member, question, {}, {}));
}

Response put_forward_statement(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const Question question = find_question(write, member.group.id, request.id<Question>("question"));
  const StatementForm form{.text = request.line_field("text"), .sign = request.checked("sign")};
  const std::string tag = maker_tag(request.site->key, question.id, member.person());
  const Result<std::string> text =
      check_statement(form, place_of(write, question, tag, form.text, request.now));
  if (!text) {
    return unprocessable(new_statement_page(people::frame(request, member.visit), member, question,
                                            form, text.problems()));
  }
  const Id<Statement> statement = insert_statement(
      write, question.id, *text, form.sign ? std::optional(member.person()) : std::nullopt);
  count_statement_made(write, question.id, tag);
  write.publish(results_topic(question));
  write.publish(map_topic(question));
  if (!form.sign) return with_code(request, write, member, question, statement, *text);
  write.commit();
  return see_other(path_to(question) + "?done=put_forward");
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
