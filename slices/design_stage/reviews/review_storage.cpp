#include "slices/design_stage/reviews/review_storage.h"

#include "foundation/told/told.h"

namespace alongside::design_stage {

constexpr Sql note_begun_sql{
    "INSERT INTO design_reviews (group_id, begun_at) VALUES ($1, $2) "
    "ON CONFLICT (group_id) DO NOTHING"};
void note_begun(Write& write, Id<groups::Group> group, Instant now) {
  write.run(note_begun_sql, group, now);
}

constexpr Sql groups_to_review_sql{
    "SELECT group_id FROM design_reviews WHERE begun_at <= $1 AND offered_at IS NULL "
    "ORDER BY begun_at LIMIT 20"};
std::vector<std::int64_t> groups_to_review(Transaction& transaction, Instant now) {
  return transaction.all<std::int64_t>(groups_to_review_sql, now - review_after);
}

constexpr Sql offered_sql{
    "UPDATE design_reviews SET offered_at = $2 WHERE group_id = $1 AND offered_at IS NULL "
    "AND begun_at <= $3"};
void offer_review(Write& write, Id<groups::Group> group, Instant now) {
  if (write.run(offered_sql, group, now, now - review_after) == 0) return;
  tell_later(write, {.kind = review_offered, .number = group.number, .group = group}, now);
}

}  // namespace alongside::design_stage
