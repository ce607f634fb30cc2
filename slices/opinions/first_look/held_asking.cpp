#include "slices/opinions/first_look/held_asking.h"

#include <algorithm>

#include "foundation/told/told.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

Contribution contribution_of(const Held& held) {
  return {.number = held.id.number,
          .whole = held.question.number,
          .group = held.group,
          .text = held.text,
          .signed_by = held.signed_by,
          .path = path_to(held.group, held.question)};
}

std::vector<Contribution> at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (const Held& one : held_at(read, numbers)) all.push_back(contribution_of(one));
  return all;
}

std::vector<FirstLooked> in_group(Read& read, Id<groups::Group> group, std::int64_t after,
                                  Instant now, std::int64_t most) {
  std::vector<FirstLooked> all;
  for (Held& one : held_in_group(read, group, after, now, most)) {
    all.push_back({.contribution = contribution_of(one),
                   .within = std::move(one.question_text),
                   .shown_from = one.shown_from});
  }
  return all;
}

std::map<std::int64_t, std::int64_t> by_group(Read& read, const std::vector<std::int64_t>& groups,
                                              Instant now) {
  return held_by_group(read, groups, now);
}

/// The listeners of before, too, hear that there is one more or one less.
template <class Do>
void at_question(Write& write, std::int64_t number, const Do& act) {
  for (const Held& held : held_at(write, {number})) {
    if (const auto question = question_anywhere(write, held.question)) {
      write.publish(results_topic(*question));
      write.publish(map_topic(*question));
    }
    act(held);
    end_held_notices(write, held.question);
  }
}

void show(Write& write, std::int64_t number) {
  at_question(write, number, [&](const Held& held) { show_held(write, held.question, held.id); });
}

void keep_back(Write& write, std::int64_t number, const std::string& reason) {
  at_question(write, number,
              [&](const Held& held) { keep_held_back(write, held.question, held.id, reason); });
}

std::vector<NoticeLine> wait_lines(Read& read, const ToldPerson&,
                                   const std::vector<ToldAbout>& about) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  const auto waiting = questions_told_to_look(read, numbers);
  const auto questions = questions_told_of(read, numbers);
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    const auto question = std::ranges::find(questions, Id<Question>{one.number}, &ToldQuestion::id);
    if (question == questions.end() || std::ranges::find(waiting, question->id) == waiting.end()) {
      continue;
    }
    lines.push_back({.number = one.number,
                     .occasion = one.occasion,
                     .text = say("New statements wait for you to look at: {question}",
                                 {{"question", question->question}}),
                     .path = path_to_first_look(one.group)});
  }
  return lines;
}

}  // namespace

ContributionKind held_contributions() {
  return {.name = held_contributions_name,
          .heading = say("Statements that are looked at first"),
          .at = at,
          .take_out = keep_back,
          .first_look = {.may_look = &permissions::look_first,
                         .becomes = "statements",
                         .in_group = in_group,
                         .by_group = by_group,
                         .show = show}};
}

NoticeKind held_notice_kind() {
  return {.name = statements_wait,
          .theme = {"questions", say("Questions of your groups")},
          .lines = wait_lines};
}

void end_held_notices(Write& write, Id<Question> question) {
  if (!questions_told_to_look(write, {question.number}).empty()) return;
  end_notices(write, statements_wait, question.number);
}

}  // namespace alongside::opinions
