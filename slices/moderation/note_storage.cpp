// Content notes, other words that authors are asked about, and who skips what is distressing.
#include "slices/moderation/matter_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"

namespace alongside::moderation {
namespace {

constexpr auto notes_text =
    keys_text("SELECT contribution, kind, note FROM content_notes WHERE contribution IN ");
constexpr Sql notes_sql{notes_text.data()};

}  // namespace

std::vector<Note> notes_of(Transaction& transaction, std::string_view kind,
                           const std::vector<std::int64_t>& contributions) {
  auto notes = rows_of_keys<Note>(transaction, notes_sql, contributions);
  std::erase_if(notes, [&](const Note& note) { return note.kind != kind; });
  return notes;
}

constexpr Sql save_note_sql{
    "INSERT INTO content_notes (contribution, kind, group_id, note) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (contribution, kind) DO UPDATE SET note = excluded.note"};
void save_note(Write& write, const Which& which, std::string_view note) {
  write.run(save_note_sql, which.number, which.kind, which.group, note);
}

constexpr Sql drop_note_sql{"DELETE FROM content_notes WHERE contribution = $1 AND kind = $2"};
void drop_note(Write& write, const Which& which) {
  write.run(drop_note_sql, which.number, which.kind);
}

constexpr Sql wording_sql{
    "SELECT contribution, kind, group_id, author, words FROM moderation_wordings "
    "WHERE contribution = $1 AND kind = $2"};
std::optional<Wording> wording_of(Transaction& transaction, const Which& which) {
  return transaction.maybe<Wording>(wording_sql, which.number, which.kind);
}

constexpr Sql wordings_for_sql{
    "SELECT contribution, kind, group_id, author, words FROM moderation_wordings "
    "WHERE author = $1 ORDER BY contribution, kind LIMIT $2"};
std::vector<Wording> wordings_for(Transaction& transaction, Id<people::Person> author,
                                  std::int64_t most) {
  return transaction.all<Wording>(wordings_for_sql, author, most);
}

constexpr Sql ask_author_sql{
    "INSERT INTO moderation_wordings (contribution, kind, group_id, author, words) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (contribution, kind) "
    "DO UPDATE SET words = excluded.words, author = excluded.author"};
void ask_author(Write& write, const Which& which, Id<people::Person> author,
                std::string_view words) {
  write.run(ask_author_sql, which.number, which.kind, which.group, author, words);
}

constexpr Sql drop_wording_sql{
    "DELETE FROM moderation_wordings WHERE contribution = $1 AND kind = $2"};
void drop_wording(Write& write, const Which& which) {
  write.run(drop_wording_sql, which.number, which.kind);
}

constexpr Sql skips_sql{"SELECT COUNT(*) FROM skips_distressing WHERE person_id = $1"};
bool skips_distressing(Transaction& transaction, Id<people::Person> person) {
  return transaction.one<std::int64_t>(skips_sql, person) > 0;
}

constexpr Sql begin_skipping_sql{
    "INSERT INTO skips_distressing (person_id) VALUES ($1) ON CONFLICT (person_id) DO NOTHING"};
constexpr Sql end_skipping_sql{"DELETE FROM skips_distressing WHERE person_id = $1"};
void set_skips(Write& write, Id<people::Person> person, bool skips) {
  write.run(skips ? begin_skipping_sql : end_skipping_sql, person);
}

}  // namespace alongside::moderation
