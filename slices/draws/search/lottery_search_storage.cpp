#include "slices/draws/search/lottery_search_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/setup/quotas/quota_form.h"

namespace alongside::draws {
namespace {

std::string topic_of(std::string_view name, Id<Draw> selection) {
  return std::string(name) + "/" + std::to_string(selection.number);
}

/// A search that goes on leaves off, and looks what is asked of it now.
void ask_for_search(Write& write, Id<Draw> selection) {
  ask_for(write, {.kind = lottery_job_name, .number = selection.number});
}

}  // namespace

std::string watch_topic(Id<Draw> selection) {
  return topic_of("selections", selection);
}

std::string search_topic(Id<Draw> selection) {
  return topic_of("searches", selection);
}

void tell_watchers(Write& write, Id<Draw> selection) {
  write.publish(watch_topic(selection));
  write.publish(search_topic(selection));
}

constexpr Sql newest_run_sql{
    "SELECT round, tries, state, stop_asked, asked_at, progress_step, progress_done, "
    "progress_total, smallest_change FROM selection_runs "
    "WHERE selection_id = $1 ORDER BY round DESC LIMIT 1"};
std::optional<LotterySearch> newest_run(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<LotterySearch>(newest_run_sql, selection);
}

constexpr Sql change_step_sql{"UPDATE selections SET step = $3 WHERE id = $1 AND step = $2"};
constexpr Sql fix_quotas_sql{
    "UPDATE selections SET print_salt = $2, quotas_print = $3 WHERE id = $1"};
constexpr Sql ask_run_sql{
    "INSERT INTO selection_runs (selection_id, round, state, asked_at) VALUES ($1, $2, 1, $3) "
    "ON CONFLICT (selection_id, round) DO UPDATE SET state = 1, tries = selection_runs.tries + 1, "
    "stop_asked = 0, asked_at = excluded.asked_at, "
    "progress_step = -1, progress_done = 0, progress_total = 0, smallest_change = ''"};
bool ask_for_lottery(Write& write, const Draw& selection, Instant now) {
  if (selection.people == 0) return false;
  if (write.run(change_step_sql, selection.id, Step::preparing, Step::finding) == 0) return false;
  const std::string salt = random_token();
  write.run(fix_quotas_sql, selection.id, salt,
            quotas_print(salt, features_of(write, selection.id)));
  write.run(ask_run_sql, selection.id, std::int64_t{0}, now);
  ask_for_search(write, selection.id);
  tell_watchers(write, selection.id);
  return true;
}

bool ask_for_replacements(Write& write, const Draw& selection, Instant now) {
  const auto newest = newest_run(write, selection.id);
  if (selection.step != Step::drawn || !newest || newest->state == RunState::running) return false;
  const auto published = newest_draw(write, selection.id);
  if (found_round(write, selection) || !published || !published->drawn_at) return false;
  // A search that came to nothing is tried again under its number: numbers count draws.
  const bool again = newest->round > 0 && newest->state != RunState::found;
  const Round round{selection.id, again ? newest->round : newest->round + 1};
  if (begin_filling(write, round) == 0) return false;
  write.run(ask_run_sql, round.draw, round.number, now);
  ask_for_search(write, selection.id);
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql ask_to_stop_sql{
    "UPDATE selection_runs SET stop_asked = 1 WHERE selection_id = $1 AND state = 1"};
bool ask_to_stop(Write& write, Id<Draw> selection) {
  if (write.run(ask_to_stop_sql, selection) == 0) return false;
  ask_for_search(write, selection);
  tell_watchers(write, selection);
  return true;
}

constexpr Sql forget_chances_sql{
    "UPDATE selection_people SET chance = NULL WHERE selection_id = $1 AND chance IS NOT NULL"};
constexpr Sql forget_panels_sql{
    "DELETE FROM selection_panels WHERE selection_id = $1 AND round = $2"};
constexpr Sql forget_lottery_sql{
    "DELETE FROM selection_lotteries WHERE selection_id = $1 AND round = $2"};
void forget_lottery(Write& write, Round round) {
  if (round.number == 0) write.run(forget_chances_sql, round.draw);
  write.run(forget_panels_sql, round.draw, round.number);
  write.run(forget_lottery_sql, round.draw, round.number);
}

constexpr Sql throw_away_run_sql{
    "UPDATE selection_runs SET state = $3 WHERE selection_id = $1 AND round = $2"};
bool prepare_again(Write& write, const Draw& selection) {
  const auto number = found_round(write, selection);
  if (!number) return false;
  const Round round{selection.id, *number};
  forget_lottery(write, round);
  if (round.number == 0) {
    write.run(change_step_sql, round.draw, Step::finding, Step::preparing);
  } else {
    write.run(throw_away_run_sql, round.draw, round.number, RunState::stopped);
    give_up_filling(write, round);
  }
  tell_watchers(write, selection.id);
  return true;
}

constexpr Sql selections_with_runs_sql{
    "SELECT selection_id FROM selection_runs WHERE state = 1 ORDER BY selection_id LIMIT 100"};
std::vector<std::int64_t> selections_with_runs(Transaction& transaction) {
  return transaction.all<std::int64_t>(selections_with_runs_sql);
}

constexpr Sql keep_progress_sql{
    "UPDATE selection_runs SET progress_step = $3, progress_done = $4, progress_total = $5 "
    "WHERE selection_id = $1 AND round = $2 AND state = 1 AND stop_asked = 0"};
bool keep_progress(Write& write, Round round, const lottery::Progress& progress) {
  const bool goes_on = write.run(keep_progress_sql, round.draw, round.number, progress.step,
                                 progress.done, progress.total) > 0;
  if (goes_on) tell_watchers(write, round.draw);
  return goes_on;
}

bool may_finish(Write& write, Round round) {
  const auto run = newest_run(write, round.draw);
  return run && run->round == round.number && run->state == RunState::running && !run->stop_asked;
}

constexpr Sql people_are_deleted_sql{
    "SELECT COUNT(*) FROM selections WHERE id = $1 AND deleted_at IS NOT NULL"};
bool people_are_deleted(Write& write, Id<Draw> selection) {
  return write.one<std::int64_t>(people_are_deleted_sql, selection) > 0;
}

constexpr Sql end_run_sql{
    "UPDATE selection_runs SET state = $3, smallest_change = $4 "
    "WHERE selection_id = $1 AND round = $2 AND state = 1"};
void end_run(Write& write, Round round, RunState state, std::string_view smallest_change) {
  write.run(end_run_sql, round.draw, round.number, state, smallest_change);
  if (state != RunState::found) {
    if (round.number == 0) write.run(change_step_sql, round.draw, Step::finding, Step::preparing);
    if (round.number > 0) give_up_filling(write, round);
  }
  tell_watchers(write, round.draw);
}

}  // namespace alongside::draws
