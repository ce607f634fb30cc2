#include "slices/moderation/moving_storage.h"

#include "foundation/base/secrets.h"
#include "slices/moderation/matter_storage.h"

namespace alongside::moderation {
namespace {

// A report belongs to a matter, so that the new one is there before the old one goes; and no two
// have one `id`.
constexpr Sql copy_matter_sql{
    "INSERT INTO moderation_matters (contribution, kind, group_id, id, shown_from, two_sides) "
    "SELECT $3, kind, group_id, -id, shown_from, two_sides FROM moderation_matters "
    "WHERE contribution = $1 AND kind = $2"};
constexpr Sql tags_sql{
    "SELECT DISTINCT reporter_tag FROM moderation_reports WHERE contribution = $1 AND kind = $2"};
constexpr Sql move_report_sql{
    "UPDATE moderation_reports SET contribution = $3, reporter_tag = $5 "
    "WHERE contribution = $1 AND kind = $2 AND reporter_tag = $4"};
constexpr Sql forget_old_matter_sql{
    "DELETE FROM moderation_matters WHERE contribution = $1 AND kind = $2"};
constexpr Sql name_as_before_sql{
    "UPDATE moderation_matters SET id = -id WHERE contribution = $1 AND kind = $2 AND id < 0"};
constexpr Sql forget_of_old_words_sql{
    "DELETE FROM moderation_proposals WHERE contribution = $1 AND kind = $2 "
    "AND (outcome = $3 OR outcome = $4)"};
constexpr Sql move_proposals_sql{
    "UPDATE moderation_proposals SET contribution = $3 WHERE contribution = $1 AND kind = $2"};
constexpr Sql move_decisions_sql{
    "UPDATE moderation_decisions SET contribution = $3 WHERE contribution = $1 AND kind = $2"};
constexpr Sql move_note_sql{
    "UPDATE content_notes SET contribution = $3 WHERE contribution = $1 AND kind = $2"};

/// A tag is of one number alone. Nobody knows whose it is, to make that of the new one, and so that
/// it leads to nobody whose account is removed later it is drawn by chance.
void move_reports(Write& write, const MovedContribution& moved) {
  for (const std::string& tag : write.all<std::string>(tags_sql, moved.from, moved.kind)) {
    write.run(move_report_sql, moved.from, moved.kind, moved.to, tag, fingerprint(random_token()));
  }
}

}  // namespace

void move_matter(Write& write, const MovedContribution& moved) {
  const Which from{.kind = moved.kind, .number = moved.from};
  drop_wording(write, from);
  if (moved.to == 0) {
    close_matter(write, from);
    drop_note(write, from);
    return;
  }
  write.run(forget_of_old_words_sql, moved.from, moved.kind, Outcome::stays, Outcome::mended);
  write.run(copy_matter_sql, moved.from, moved.kind, moved.to);
  move_reports(write, moved);
  for (const Sql& sql : {move_proposals_sql, move_decisions_sql, move_note_sql}) {
    write.run(sql, moved.from, moved.kind, moved.to);
  }
  write.run(forget_old_matter_sql, moved.from, moved.kind);
  write.run(name_as_before_sql, moved.to, moved.kind);
}

}  // namespace alongside::moderation
