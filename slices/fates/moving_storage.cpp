#include "slices/fates/moving_storage.h"

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
void move_fate(Write& write, const MovedContribution& moved) {
  if (moved.to == 0) return;
  for (const Sql& sql : {move_line_sql, move_steps_sql, move_latest_sql}) {
    write.run(sql, moved.from, moved.kind, moved.to);
  }
}

}  // namespace alongside::fates
