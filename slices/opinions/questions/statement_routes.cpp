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

struct Removal {
  groups::Member member;
  Question question;
  Statement statement;
  bool meta = false;
};

/// What a removal needs, for those who may remove.
Removal removal_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Question question = find_question(transaction, member.group.id, request.id<Question>("question"));
  groups::require(member, permissions::remove_statement);
  auto statement = find_statement(transaction, question.id, request.id<Statement>("statement"), "");
  if (!statement) throw NotFound();
  const bool meta = is_meta(transaction, question.id, statement->id);
  return {std::move(member), std::move(question), std::move(*statement), meta};
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
  insert_statement(write, question.id, *text,
                   form.sign ? std::optional(member.person()) : std::nullopt);
  count_statement_made(write, question.id, tag);
  write.publish(results_topic(question));
  write.publish(map_topic(question));
  write.commit();
  return see_other(path_to(question) + "?done=put_forward");
}

Response remove_statement_form_page(const Request& request, Read& read) {
  const Removal removal = removal_asked(read, request);
  return ok(remove_statement_page(
      people::frame(request, removal.member.visit),
      {.member = removal.member,
       .question = removal.question,
       .statement = removal.statement,
       .meta = removal.meta}));
}

Response take_out_statement(const Request& request, Write& write) {
  const Removal removal = removal_asked(write, request);
  const std::string typed = request.field("reason");
  const Result<std::string> reason = check_reason(typed);
  if (!reason) {
    return unprocessable(remove_statement_page(people::frame(request, removal.member.visit),
                                               {.member = removal.member,
                                                .question = removal.question,
                                                .statement = removal.statement,
                                                .meta = removal.meta,
                                                .reason = typed,
                                                .problems = reason.problems()}));
  }
  remove_statement(write, removal.question.id, removal.statement.id, *reason);
  write.publish(results_topic(removal.question));
  write.publish(map_topic(removal.question));
  write.commit();
  return see_other(path_to(removal.question) + "?done=taken_out");
}

Response mark_statement(const Request& request, Write& write) {
  const Removal asked = removal_asked(write, request);
  const bool meta = request.line_field("meta") == "yes";
  if (mark_meta(write, asked.question.id, asked.statement.id, meta)) {
    write.publish(map_topic(asked.question));
  }
  write.commit();
  return see_other(path_to(asked.question) + (meta ? "?done=marked" : "?done=unmarked"));
}

}  // namespace alongside::opinions
