#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/rooms/room.h"
#include "foundation/words/day_field.h"
#include "slices/opinions/acts.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/many/many_routes.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/next_statement.h"
#include "slices/opinions/questions/question_notices_asking.h"
#include "slices/opinions/questions/question_pages.h"
#include "slices/opinions/questions/question_routes.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_information_storage.h"
#include "slices/opinions/questions/statement_storage.h"
#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {
namespace {

bool may_close(const groups::Member& member, const Question& question) {
  return question.asked_by == member.person() || groups::may(member, permissions::close_question);
}

/// Who asked a question is told to nobody: only a use of the permission has a name.
void note_closing(Write& write, const groups::Member& member, const Question& question,
                  Instant now) {
  const bool by_permission = groups::may(member, permissions::close_question);
  note_act(write,
           {.kind = acts::question_closed,
            .group = member.group.id,
            .by = by_permission ? std::optional(member.person()) : std::nullopt,
            .about = question.id.number},
           now);
}

/// The statements of the page, with what the map says of them.
std::vector<AskedStatement> statements_here(const QuestionPage& data,
                                            const std::vector<StatementInformation>& information) {
  std::vector<AskedStatement> statements;
  for (const Statement& statement : data.statements) {
    statements.push_back(
        {statement.id, {.heard = statement.heard, .answered = statement.my_answer.has_value()}});
    const auto pull =
        std::ranges::lower_bound(information, statement.id, {}, &StatementInformation::statement);
    if (pull == information.end() || pull->statement != statement.id) continue;
    statements.back().ask.pull = {pull->x, pull->y};
    statements.back().ask.on_map = true;
  }
  return statements;
}

std::vector<Candidate> candidates_among(const std::vector<AskedStatement>& statements) {
  std::vector<opinion_map::StatementToAsk> asked;
  for (const AskedStatement& one : statements) asked.push_back(one.ask);
  const std::vector<double> worth = opinion_map::worth_of(asked);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    candidates.push_back({statements[i].statement, worth[i]});
  }
  return candidates;
}

/// The statement that `?statement=` or the form names, or the one that chance and need choose.
void choose_current(Transaction& transaction, QuestionPage& data, const std::string& tag,
                    const std::vector<StatementInformation>& information,
                    std::optional<Id<Statement>> chosen) {
  const auto among = [&](Id<Statement> id) -> std::optional<Statement> {
    const auto found = std::ranges::find(data.statements, id, &Statement::id);
    if (found != data.statements.end()) return *found;
    return find_statement(transaction, data.question.id, id, tag);
  };
  if (chosen) data.current = among(*chosen);
  data.chosen = data.current.has_value();
  if (data.chosen || is_closed(data.question, data.now)) return;
  const bool all_here = data.page == 1 && data.question.statements_count <= statements_on_page;
  const auto waiting =
      candidates_among(all_here ? statements_here(data, information)
                                : statements_to_ask(transaction, data.question.id, tag));
  if (const auto next = next_statement(waiting, random_for(tag, data.answers_made()))) {
    data.current = among(*next);
  }
}

std::vector<people::Person> signers_of(Transaction& transaction, const QuestionPage& data) {
  std::vector<Id<people::Person>> ids;
  const auto add = [&](const Statement& statement) {
    if (statement.signed_by) ids.push_back(*statement.signed_by);
  };
  std::ranges::for_each(data.statements, add);
  if (data.current) add(*data.current);
  if (ids.empty()) return {};
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return people::people_named(transaction, ids);
}

std::vector<Aside> asides_beside(Read& read, const Request& request, const QuestionPage& data) {
  AsidesAsked asked{.kind = "statements", .whole = data.question.id.number, .numbers = {}};
  for (const Statement& statement : data.statements) asked.numbers.push_back(statement.id.number);
  const auto is_there = [&](std::int64_t number) {
    return std::ranges::find(asked.numbers, number) != asked.numbers.end();
  };
  if (data.current && !is_there(data.current->id.number)) {
    asked.numbers.resize(std::min(asked.numbers.size(), contributions_at_a_time - 1));
    asked.numbers.push_back(data.current->id.number);
  }
  return asides_of(rooms_of(request), read, data.member, asked);
}

std::optional<Id<Statement>> statement_named(std::string_view text) {
  const auto number = whole_number(text);
  if (!number || *number <= 0) return std::nullopt;
  return Id<Statement>{*number};
}

/// Asks two batches: who asks (member_asking), then everything of the question.
QuestionPage gather(Read& transaction, const Request& request, const groups::Member& member,
                    std::optional<Id<Statement>> chosen) {
  const auto id = request.id<Question>("question");
  const std::string tag = participant_tag(request.site->key, id, member.person());
  const std::int64_t page = request.page();
  auto [question, participant, statements, information, first_look] = transaction.together(
      question_query(member.group.id, id), participant_query(tag), statements_query(id, tag, page),
      statement_information_query(id), first_look_query(member.group.id));
  QuestionPage data{.member = member,
                    .question = std::move(question),
                    .participant = participant,
                    .statements = std::move(statements),
                    .page = page,
                    .first_look = first_look.value_or(no_first_look),
                    .now = request.now};
  data.may_close = may_close(member, data.question);
  data.may_mark = groups::may(member, permissions::mark_statement);
  data.may_put_forward_many = may_put_forward_many(member, data.question, data.first_look);
  choose_current(transaction, data, tag, information, chosen);
  data.signers = signers_of(transaction, data);
  data.asides = asides_beside(transaction, request, data);
  if (data.question.removed_count > 0) data.removed = removed_statements(transaction, id);
  return data;
}

QuestionForm question_form(const Request& request) {
  QuestionForm form{.question = request.line_field("question"),
                    .description = request.field("description"),
                    .day = request.line_field("closes-day"),
                    .month = request.line_field("closes-month"),
                    .year = request.line_field("closes-year"),
                    .hide_small_numbers = request.checked("hide_small_numbers")};
  form.closes = end_of_day(form.day, form.month, form.year);
  return form;
}

bool is_small_group(Transaction& transaction, const groups::Member& member) {
  return groups::member_count(transaction, member.group.id) < members_for_hiding;
}

std::vector<AnswersMade> own_answers(Read& read, const Request& request,
                                     const groups::Member& member, const QuestionList& questions) {
  std::vector<std::string> tags;
  for (const QuestionItem& item : questions.items) {
    tags.push_back(participant_tag(request.site->key, item.id, member.person()));
  }
  return answers_made(read, tags);
}

}  // namespace

std::vector<Waiting> waiting_questions(Read& read, const Request& request,
                                       const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  const people::Visit& visit = members.front().visit;
  const auto questions = open_questions(read, groups::numbers_of_groups(members), request.now);
  std::vector<std::string> tags;
  for (const OpenQuestion& one : questions) {
    tags.push_back(participant_tag(request.site->key, one.id, visit.person->id));
  }
  const std::vector<AnswersMade> answers = answers_made(read, tags);
  std::vector<Waiting> waiting;
  for (const OpenQuestion& one : questions) {
    const auto made = std::ranges::find(answers, one.id, &AnswersMade::question);
    const auto left = one.statements_count - (made == answers.end() ? 0 : made->answers);
    if (left <= 0) continue;
    waiting.push_back(
        {.path = path_to(one.group, one.id),
         .name = one.question,
         .what = say_many("{count} statement waits for your answer",
                          "{count} statements wait for your answer", left),
         .progress = Progress{one.statements_count - left, one.statements_count},
         .until = one.closes_at
                      ? std::optional(
                            say("Closes on {day}",
                                {{"day", people::words_of(request, visit).day(*one.closes_at)}}))
                      : std::nullopt,
         .group = one.group});
  }
  return waiting;
}

std::vector<ComingUp> questions_that_close(Read& read, const Request& request,
                                           const std::vector<groups::Member>& members) {
  std::vector<ComingUp> to_come;
  for (const OpenQuestion& one :
       open_questions(read, groups::numbers_of_groups(members), request.now)) {
    if (!one.closes_at) continue;
    to_come.push_back({.at = *one.closes_at,
                       .path = path_to(one.group, one.id),
                       .name = one.question,
                       .what = say("This question closes"),
                       .group = one.group});
  }
  return to_come;
}

Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  QuestionListPage data{
      .member = member,
      .page = request.page(),
      .may_choose_first_look = groups::may(member, permissions::choose_first_look),
      .now = request.now};
  data.questions = list_questions(read, member.group.id, request.now, data.page);
  data.answers = own_answers(read, request, member, data.questions);
  return ok(question_list_page(people::frame(request, member.visit), data));
}

Response new_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  NewQuestionPage data{.member = member, .small_group = is_small_group(read, member)};
  data.form.hide_small_numbers = !data.small_group;
  return ok(new_question_page(people::frame(request, member.visit), data));
}

Response ask_question(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  NewQuestionPage data{.member = member, .form = question_form(request)};
  const Result<CheckedQuestion> question = check_question(data.form, request.now);
  if (!question) {
    data.problems = question.problems();
    data.small_group = is_small_group(write, member);
    return unprocessable(new_question_page(people::frame(request, member.visit), data));
  }
  const Id<Question> id = add_question(write,
                                       {.group = member.group.id,
                                        .question = question->question,
                                        .description = question->description,
                                        .closes_at = question->closes_at,
                                        .asked_by = member.person(),
                                        .small_numbers = question->small_numbers},
                                       request.now);
  tell_of_question(write, member.group.id, id, question->closes_at, request.now);
  note_act(write, {.kind = acts::question_asked, .group = member.group.id, .about = id.number},
           request.now);
  write.commit();
  return see_other(path_to(member.group.id, id) + "?done=asked");
}

Response question_and_statements_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto chosen = statement_named(request.queries.first("statement"));
  QuestionPage data = gather(read, request, member, chosen);
  data.notice = question_notice(request.queries.first("done"), data.first_look);
  data.just_answered = statement_named(request.queries.first("answered"));
  return ok(question_page(people::frame(request, member.visit), data));
}

Response answer_statement(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const Question question = find_question(write, member.group.id, request.id<Question>("question"));
  const auto statement = statement_named(request.line_field("statement"));
  if (!statement) throw NotFound();
  // Its author may have changed or withdrawn it while it was being read.
  if (!find_statement(write, question.id, *statement, "")) {
    return see_other(path_to(question) + "?done=gone");
  }
  const Result<CheckedAnswer> answer =
      check_answer(request.line_field("answer"), request.checked("matters"), question, request.now);
  if (!answer) {
    QuestionPage data = gather(write, request, member, statement);
    data.problems = answer.problems();
    if (data.current) data.current->matters_to_me = request.checked("matters");
    return unprocessable(question_page(people::frame(request, member.visit), data));
  }
  save_answer(write, request.site->key,
              {.question = question.id,
               .statement = *statement,
               .person = member.person(),
               .constituency = member.constituency,
               .answer = answer->answer,
               .matters = answer->matters});
  write.commit();
  return see_other(path_to(question) + "?answered=" + std::to_string(statement->number) +
                   "#answer");
}

Response close_question_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Question question = find_question(read, member.group.id, request.id<Question>("question"));
  if (!may_close(member, question)) throw NotAllowed();
  return ok(close_page(people::frame(request, member.visit), member, question));
}

Response close_question_now(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const Question question = find_question(write, member.group.id, request.id<Question>("question"));
  if (!may_close(member, question)) throw NotAllowed();
  if (!is_closed(question, request.now)) {
    close_question(write, question.id, request.now);
    tell_of_closed(write, question.group, question.id, request.now);
    note_closing(write, member, question, request.now);
  }
  write.publish(results_topic(question));
  write.commit();
  return see_other(path_to(question) + "?done=closed");
}

}  // namespace alongside::opinions
