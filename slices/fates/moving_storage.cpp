#include "slices/fates/moving_storage.h"

#include "foundation/work/jobs.h"
#include "slices/fates/fate_storage.h"
#include "slices/fates/published/publishing_storage.h"

namespace alongside::fates {

constexpr Sql move_line_sql{
    "UPDATE fate_page_lines SET contribution = $3 WHERE contribution = $1 "
    "AND address IN (SELECT fate_pages.address FROM fate_pages JOIN fates "
    "ON fates.whole = fate_pages.whole AND fates.kind = fate_pages.kind "
    "WHERE fates.contribution = $1 AND fates.kind = $2)"};
constexpr Sql move_steps_sql{
    "UPDATE fate_steps SET contribution = $3 WHERE contribution = $1 AND kind = $2"};
constexpr Sql move_latest_sql{
    "UPDATE fates SET contribution = $3 WHERE contribution = $1 AND kind = $2"};
constexpr Sql move_progress_sql{
    "UPDATE fate_progress SET contribution = $3 WHERE contribution = $1 AND kind = $2"};
constexpr Sql end_progress_sql{"DELETE FROM fate_progress WHERE contribution = $1 AND kind = $2"};
void move_fate(Write& write, const MovedContribution& moved) {
  if (moved.to == 0) {
    write.run(end_progress_sql, moved.from, moved.kind);
    return;
  }
  for (const Sql& sql : {move_line_sql, move_steps_sql, move_latest_sql, move_progress_sql}) {
    write.run(sql, moved.from, moved.kind, moved.to);
  }
}

constexpr Sql set_progress_sql{
    "INSERT INTO fate_progress (contribution, kind, group_id, percent) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (contribution, kind) DO UPDATE SET percent = excluded.percent"};
void follow_progress(Write& write, const ContributionProgress& progress) {
  if (progress.percent) {
    write.run(set_progress_sql, progress.number, progress.kind, progress.group, *progress.percent);
  } else {
    write.run(end_progress_sql, progress.number, progress.kind);
  }
  if (!settings_of(write, progress.group).publishes) return;
  ask_for(write, {.kind = publishing_job_name, .number = progress.group.number});
}

}  // namespace alongside::fates
