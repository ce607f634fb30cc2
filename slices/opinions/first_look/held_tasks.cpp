#include "slices/opinions/first_look/held_tasks.h"

#include "foundation/told/told.h"
#include "slices/opinions/first_look/held_asking.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

constexpr std::int64_t shown_at_once = 50;

/// How many were shown. Together, by their numbers: what is written does not tell which came first.
/// Two who were to decide about one do so no more.
std::int64_t show_what_is_due(Write& write, const Question& question, const Rooms* rooms,
                              Instant now) {
  const auto due = held_to_show(write, question.id, now, shown_at_once);
  for (const Id<Statement> statement : due) {
    show_held(write, question.id, statement);
    if (rooms == nullptr) continue;
    tell_of_move(write, *rooms, {.kind = held_contributions_name, .from = statement.number});
  }
  if (!due.empty()) {
    write.publish(results_topic(question));
    write.publish(map_topic(question));
  }
  return std::ssize(due);
}

/// Once for each quarter of a day, in place of what they were told before.
void tell_who_looks(Write& write, const Question& question, Instant now) {
  if (!note_told(write, question.id, now)) return end_held_notices(write, question.id);
  end_notices(write, statements_wait, question.id.number);
  tell(write, groups::leaders_of(write, question.group),
       {.kind = statements_wait,
        .number = question.id.number,
        .group = question.group,
        .occasion = std::chrono::floor<QuarterDays>(now).time_since_epoch().count()},
       now);
}

/// False where nothing more is due.
bool look_after(Write& write, Id<Question> id, const Rooms* rooms, Instant now) {
  const auto question = question_anywhere(write, id);
  if (!question) return false;
  const bool more = show_what_is_due(write, *question, rooms, now) == shown_at_once;
  tell_who_looks(write, *question, now);
  return more;
}

AfterRun look_after_all(JobRun& run, const Rooms* rooms) {
  bool more = true;
  while (more && !run.stop.stop_requested()) {
    const bool kept =
        run.write([&](Write& write) { more = look_after(write, {run.number}, rooms, run.now); });
    if (!kept) break;
  }
  return {};
}

}  // namespace

JobKind held_statements_job(const Site& site) {
  return {.name = "held_statements",
          .what = say("Showing new statements after the time to look at them first"),
          .run = [rooms = site.rooms](JobRun& run) { return look_after_all(run, rooms); },
          .waiting = [](Read& read, Instant now) { return questions_with_held_work(read, now); }};
}

}  // namespace alongside::opinions
