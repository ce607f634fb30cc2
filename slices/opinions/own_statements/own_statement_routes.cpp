// An author changes or withdraws a statement: by its code, or by the name under it.
#include "slices/opinions/own_statements/own_statement_routes.h"

#include "foundation/rooms/room.h"
#include "slices/opinions/first_look/first_look_parts.h"
#include "slices/opinions/first_look/held_asking.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/own_statements/own_statement_pages.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/own_statements/statement_code.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

struct AuthorAsking {
  groups::Member member;
  Question question;
  std::optional<OwnStatement> statement;
  std::string code;
  int status = 200;
  Problems problems;
  std::vector<SignedHeld> waiting = {};  // Of those that they signed.
  std::optional<Message> notice = {};
};

/// Codes are 60 bits; tries are counted all the same, for each question and member by itself: many
/// come from one address, and nobody keeps the others out. A right code leaves nothing of it.
std::string guess_of_statement_code(const AuthorAsking& asking) {
  return "statement code " + std::to_string(asking.question.id.number) + " by " +
         std::to_string(asking.member.person().number);
}

/// By the name under it: `statement` is a number that somebody sent.
std::optional<OwnStatement> signed_statement(Transaction& transaction, const AuthorAsking& asking,
                                             std::string_view statement) {
  const auto number = whole_number(statement);
  if (!number || *number <= 0) return std::nullopt;
  return statement_signed(transaction, asking.question.id, Id<Statement>{*number},
                          asking.member.person());
}

AuthorAsking author_in_group(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Question question = find_question(transaction, member.group.id, request.id<Question>("question"));
  return {.member = std::move(member), .question = std::move(question)};
}

/// Whose statement it is, where `code` or the name under it shows. Commits what was counted.
AuthorAsking author_asking(const Request& request, Write& write) {
  AuthorAsking asking = author_in_group(write, request);
  asking.code = request.line_field("code");
  if (asking.code.empty() && request.checked("statement")) {
    asking.statement = signed_statement(write, asking, request.line_field("statement"));
    if (!asking.statement) throw NotFound();
    return asking;
  }
  asking.problems = people::count_guess(write, request, guess_of_statement_code(asking), "code");
  if (!asking.problems.empty()) {
    asking.status = 429;
    return asking;
  }
  asking.statement =
      statement_with_code(write, asking.question.id,
                          statement_code_print(request.site->key, asking.question.id, asking.code));
  if (asking.statement) {
    people::give_back_guess(write, request, guess_of_statement_code(asking));
    return asking;
  }
  write.commit();
  asking.status = 422;
  asking.problems = {{"code", say("No statement of this question has this code. Check it and try "
                                  "again")}};
  return asking;
}

Response own_statement_answer(const Request& request, const AuthorAsking& asking,
                              const std::string& text) {
  Response response = ok(own_statement_page(people::frame(request, asking.member.visit),
                                            {.member = asking.member,
                                             .question = asking.question,
                                             .statement = asking.statement,
                                             .code = asking.code,
                                             .text = text,
                                             .closed = is_closed(asking.question, request.now),
                                             .problems = asking.problems,
                                             .waiting = asking.waiting,
                                             .notice = asking.notice}));
  response.status = asking.status;
  return response;
}

MovedContribution moved(const OwnStatement& statement, std::int64_t to) {
  return {.kind = statement.waits ? held_contributions_name : "statements",
          .from = statement.id.number,
          .to = to};
}

void tell_who_listens(Write& write, const Question& question) {
  write.publish(results_topic(question));
  write.publish(map_topic(question));
}

/// For how many hours new words may be looked at first. Where they waited already they wait again,
/// also if the group has chosen otherwise meanwhile.
std::int64_t first_look_at_change(Transaction& transaction, const AuthorAsking& asking) {
  const std::int64_t hours = first_look_of(transaction, asking.member.group.id);
  if (hours == no_first_look && asking.statement->waits) return first_look_hours_usual;
  return hours;
}

/// As one that is put forward: nobody has looked at the new words.
void change_and_hold(Write& write, const Request& request, const AuthorAsking& asking,
                     const std::string& text, std::int64_t hours) {
  hold_changed(write, asking.question.id, *asking.statement, text, held_times(hours, request.now));
  tell_of_move(write, rooms_of(request), moved(*asking.statement, 0));
  end_held_notices(write, asking.question.id);
  if (!asking.statement->waits) tell_who_listens(write, asking.question);
}

}  // namespace

Response own_statement_form_page(const Request& request, Read& read) {
  AuthorAsking asking = author_in_group(read, request);
  if (request.queries.has("statement")) {
    asking.statement = signed_statement(read, asking, request.queries.first("statement"));
    if (!asking.statement) throw NotFound();
    if (asking.statement->waits && request.queries.first("done") == "waits") {
      asking.notice = said_of_waiting(first_look_at_change(read, asking));
    }
    return own_statement_answer(request, asking, asking.statement->text);
  }
  asking.waiting = held_signed_by(read, asking.question.id, asking.member.person());
  return own_statement_answer(request, asking, "");
}

Response show_own_statement(const Request& request, Write& write) {
  const AuthorAsking asking = author_asking(request, write);
  write.commit();
  return own_statement_answer(request, asking, asking.statement ? asking.statement->text : "");
}

Response change_own_statement(const Request& request, Write& write) {
  AuthorAsking asking = author_asking(request, write);
  const std::string typed = request.line_field("text");
  if (!asking.statement) return own_statement_answer(request, asking, typed);
  const auto text = check_change(
      *asking.statement, typed,
      {.closed = is_closed(asking.question, request.now),
       .repeated = has_other_like(write, asking.question.id, asking.statement->id, typed),
       .waits = waits_already(write, asking.question.id, typed, asking.statement->id)});
  if (!text) {
    asking.problems = text.problems();
    asking.status = 422;
    return own_statement_answer(request, asking, typed);
  }
  if (const std::int64_t hours = first_look_at_change(write, asking); hours != no_first_look) {
    change_and_hold(write, request, asking, *text, hours);
    write.commit();
    return see_other(path_to(asking.question) + "?done=waits");
  }
  const Id<Statement> changed =
      change_statement(write, asking.question.id, *asking.statement, *text);
  tell_of_move(write, rooms_of(request), moved(*asking.statement, changed.number));
  tell_who_listens(write, asking.question);
  write.commit();
  return see_other(path_to(asking.question) + "?done=changed");
}

Response withdraw_own_statement(const Request& request, Write& write) {
  const AuthorAsking asking = author_asking(request, write);
  if (!asking.statement) return own_statement_answer(request, asking, "");
  if (asking.statement->waits) {
    drop_held(write, asking.question.id, asking.statement->id);
    end_held_notices(write, asking.question.id);
  } else {
    withdraw_statement(write, asking.question.id, *asking.statement);
    tell_who_listens(write, asking.question);
  }
  tell_of_move(write, rooms_of(request), moved(*asking.statement, 0));
  write.commit();
  return ok(withdrawn_page(people::frame(request, asking.member.visit),
                           {.member = asking.member,
                            .question = asking.question,
                            .statement = *asking.statement,
                            .closed = is_closed(asking.question, request.now)}));
}

}  // namespace alongside::opinions
