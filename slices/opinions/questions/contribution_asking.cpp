#include "slices/opinions/questions/contribution_asking.h"

#include "slices/groups/groups.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/map/names/map_name_storage.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/questions/contribution_storage.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_form.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {
namespace {

std::string path_of_question(Id<groups::Group> group, std::int64_t question) {
  return groups::path_to(group) + "/questions/" + std::to_string(question);
}

std::vector<Contribution> with_paths(std::vector<ContributedStatement> rows) {
  std::vector<Contribution> all;
  for (ContributedStatement& row : rows) {
    all.push_back({.number = row.id.number,
                   .whole = row.question.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = row.signed_by,
                   .path = path_of_question(row.group, row.question.number) +
                           "?statement=" + std::to_string(row.id.number)});
  }
  return all;
}

std::vector<ContributionWhole> with_paths(std::vector<ContributedQuestion> rows) {
  std::vector<ContributionWhole> all;
  for (ContributedQuestion& row : rows) {
    all.push_back({.number = row.id.number,
                   .group = row.group,
                   .title = std::move(row.question),
                   .path = path_of_question(row.group, row.id.number),
                   .contributions = row.statements,
                   .answer_from = row.answer_from});
  }
  return all;
}

std::vector<Contribution> at(Read& read, const std::vector<std::int64_t>& numbers) {
  return with_paths(contributed_statements(read, numbers));
}

std::vector<Contribution> of_whole(Read& read, std::int64_t whole, std::int64_t after,
                                   std::int64_t most) {
  return with_paths(statements_of_question(read, {whole}, after, most));
}

std::vector<ContributionWhole> wholes_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return with_paths(contributed_questions(read, numbers));
}

std::vector<ContributionWhole> wholes_of(Read& read, Id<groups::Group> group, std::int64_t before,
                                         std::int64_t most) {
  return with_paths(questions_of_group(read, group, before, most));
}

std::vector<Contribution> taken_out_at(Read& read, const std::vector<std::int64_t>& numbers) {
  return with_paths(statements_taken_out(read, numbers));
}

void say_to_listeners(Write& write, Id<Question> id) {
  const auto question = question_anywhere(write, id);
  if (!question) return;
  write.publish(results_topic(*question));
  write.publish(map_topic(*question));
}

void take_out(Write& write, std::int64_t number, const std::string& reason) {
  const auto question = question_of_statement(write, {number});
  if (!question) return;
  // Those who listen do so under the topics of before.
  write.publish(results_topic(*question));
  write.publish(map_topic(*question));
  remove_statement(write, question->id, {number}, reason);
}

void put_back(Write& write, std::int64_t number) {
  const auto question = question_of_statement(write, {number});
  if (question && put_statement_back(write, question->id, {number})) {
    say_to_listeners(write, question->id);
  }
}

bool mend(Write& write, std::int64_t number, const std::string& words) {
  const auto question = question_of_statement(write, {number});
  if (!question || !change_words(write, question->id, {number}, words)) return false;
  say_to_listeners(write, question->id);
  return true;
}

/// As one that a member puts forward, but for how many they did.
bool may_come_beside(Read& read, const Question& question, const std::string& words, Instant now) {
  const auto checked =
      check_statement({.text = words}, {.closed = is_closed(question, now),
                                        .repeated = has_statement_like(read, question.id, words),
                                        .made_on_question = question.statements_count});
  return static_cast<bool>(checked);
}

bool put_beside(Write& write, std::int64_t whole, const std::string& words, Instant now) {
  const auto question = question_anywhere(write, {whole});
  if (!question || !may_come_beside(write, *question, words, now)) return false;
  write.publish(results_topic(*question));
  write.publish(map_topic(*question));
  insert_statement(write, question->id, words, std::nullopt);
  return true;
}

std::vector<Contribution> names_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (ContributedName& row : contributed_names(read, numbers)) {
    all.push_back({.number = row.id.number,
                   .whole = row.question.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = {},
                   .path = path_of_question(row.group, row.question.number) + "/map#names"});
  }
  return all;
}

/// Names say how a map is read: after the answers, as on the map's page.
bool may_read_names(Read& read, const Request& request, const groups::Member& member,
                    std::int64_t whole) {
  return map_for(read, member, {whole}, request.site->key, request.now).sees_all();
}

void take_name_out(Write& write, std::int64_t number, const std::string& reason) {
  for (const ContributedName& row : contributed_names(write, {number})) {
    remove_map_name(write, row.question, row.id, reason);
    if (const auto question = question_anywhere(write, row.question)) {
      write.publish(map_topic(*question));
    }
  }
}

}  // namespace

std::vector<ContributionKind> contributions_of_opinions() {
  return {{.name = "statements",
           .job = "fates_of_statements",
           .heading = say("Questions"),
           .at = at,
           .of_whole = of_whole,
           .wholes_at = wholes_at,
           .wholes_of = wholes_of,
           .taken_out_at = taken_out_at,
           .take_out = take_out,
           .put_back = put_back,
           .mend = mend,
           .put_beside = put_beside},
          {.name = "names",
           .heading = say("Names of groups of opinion"),
           .at = names_at,
           .may_read = may_read_names,
           .take_out = take_name_out}};
}

}  // namespace alongside::opinions
