#include "slices/opinions/questions/question_notices_asking.h"

#include <algorithm>

#include "foundation/told/told.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/questions/question_notices.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

std::vector<std::int64_t> numbers_of(const std::vector<ToldAbout>& about) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  return numbers;
}

/// Of those that are open, or closed, by now.
template <class Say>
std::vector<NoticeLine> lines_of(Read& read, const ToldPerson& to,
                                 const std::vector<ToldAbout>& about, bool closed,
                                 const Say& what) {
  std::vector<NoticeLine> lines;
  for (const ToldQuestion& one : questions_told_of(read, numbers_of(about))) {
    if (is_closed({.closes_at = one.closes_at, .closed_early_at = one.closed_early_at}, to.now) !=
        closed) {
      continue;
    }
    lines.push_back({.number = one.id.number,
                     .occasion = 0,
                     .text = what(one.question),
                     .path = path_to(one.group, one.id) + (closed ? "/results" : "")});
  }
  return lines;
}

std::vector<NoticeLine> opened_lines(Read& read, const ToldPerson& to,
                                     const std::vector<ToldAbout>& about) {
  return lines_of(read, to, about, false, [](const std::string& question) {
    return say("New question: {question}", {{"question", question}});
  });
}

std::vector<NoticeLine> closing_lines(Read& read, const ToldPerson& to,
                                      const std::vector<ToldAbout>& about) {
  return lines_of(read, to, about, false, [](const std::string& question) {
    return say("This question closes soon: {question}", {{"question", question}});
  });
}

std::vector<NoticeLine> closed_lines(Read& read, const ToldPerson& to,
                                     const std::vector<ToldAbout>& about) {
  return lines_of(read, to, about, true, [](const std::string& question) {
    return say("See what the group said: {question}", {{"question", question}});
  });
}

/// Also whoever asked it: no page says who that is, and who is told shows on sheets of paper.
std::vector<Id<people::Person>> members(Read& read, const ToldAbout& about,
                                        Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

void tell_before_close(Write& write, Id<Question> id, Instant now) {
  const auto question = question_anywhere(write, id);
  if (!question || is_closed(*question, now)) return;
  tell_later(write, {.kind = question_closes_soon, .number = id.number, .group = question->group},
             now);
}

void tell_after_close(Write& write, Id<Question> id, Instant now) {
  const auto question = question_anywhere(write, id);
  if (question && is_closed(*question, now)) tell_of_closed(write, question->group, id, now);
}

JobKind telling(std::string_view name, void (*tell_of)(Write&, Id<Question>, Instant)) {
  return {.name = name,
          .what = say("Telling members that a question closes"),
          .run = [tell_of](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) -> AfterRun {
              tell_of(write, {run.number}, run.now);
              return {};
            });
            return {};
          }};
}

}  // namespace

std::vector<NoticeKind> question_notice_kinds() {
  const NoticeTheme theme{"questions", say("Questions of your groups")};
  return {{.name = question_opened, .theme = theme, .lines = opened_lines, .who = members},
          {.name = question_closes_soon, .theme = theme, .lines = closing_lines, .who = members},
          {.name = question_closed, .theme = theme, .lines = closed_lines, .who = members}};
}

void tell_of_question(Write& write, Id<groups::Group> group, Id<Question> question,
                      std::optional<Instant> closes_at, Instant now) {
  tell_later(write, {.kind = question_opened, .number = question.number, .group = group}, now);
  if (!closes_at) return;
  const Instant before = *closes_at - told_before_closing;
  if (before > now) {
    ask_for(write, {.kind = telling_of_close, .number = question.number, .not_before = before});
  }
  ask_for(write, {.kind = closing, .number = question.number, .not_before = *closes_at});
}

void tell_of_closed(Write& write, Id<groups::Group> group, Id<Question> question, Instant now) {
  end_notices(write, question_opened, question.number);
  end_notices(write, question_closes_soon, question.number);
  tell_later(write, {.kind = question_closed, .number = question.number, .group = group}, now);
}

std::vector<JobKind> question_notice_jobs() {
  return {telling(telling_of_close, tell_before_close), telling(closing, tell_after_close)};
}

}  // namespace alongside::opinions
