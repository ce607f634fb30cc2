#include "slices/opinions/map/names/map_name_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {

// At most `names_of_letter_most` of each letter, and a letter for each group there ever was.
constexpr Sql names_sql{
    "SELECT map_names.id, map_names.letter, map_names.text, COUNT(map_name_backings.name_id), "
    "COALESCE(SUM(CASE WHEN map_name_backings.backer_tag = $2 THEN 1 ELSE 0 END), 0) "
    "FROM map_names LEFT JOIN map_name_backings ON map_name_backings.name_id = map_names.id "
    "WHERE map_names.question_id = $1 AND map_names.removed_reason IS NULL "
    "GROUP BY map_names.id, map_names.letter, map_names.text ORDER BY map_names.id LIMIT 1000"};
Query<MapName, detail::Expect::all> names_query(Id<Question> question, std::string_view tag) {
  return all<MapName>(names_sql, question, tag);
}

constexpr Sql find_name_sql{
    "SELECT id, letter, text, 0, 0 FROM map_names "
    "WHERE question_id = $1 AND id = $2 AND removed_reason IS NULL"};
std::optional<MapName> find_map_name(Transaction& transaction, Id<Question> question,
                                     Id<MapName> name) {
  return transaction.maybe<MapName>(find_name_sql, question, name);
}

namespace {

constexpr auto contributed_names_text = keys_text(
    "SELECT map_names.id, map_names.question_id, questions.group_id, map_names.text "
    "FROM map_names JOIN questions ON questions.id = map_names.question_id "
    "WHERE map_names.removed_reason IS NULL AND questions.coming_in_at IS NULL "
    "AND map_names.id IN ");
constexpr Sql contributed_names_sql{contributed_names_text.data()};

}  // namespace

std::vector<ContributedName> contributed_names(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedName>(transaction, contributed_names_sql, numbers);
}

constexpr Sql removed_names_sql{
    "SELECT letter, removed_reason FROM map_names "
    "WHERE question_id = $1 AND removed_reason IS NOT NULL ORDER BY letter, id LIMIT 50"};
std::vector<RemovedMapName> removed_map_names(Transaction& transaction, Id<Question> question) {
  return transaction.all<RemovedMapName>(removed_names_sql, question);
}

constexpr Sql name_like_sql{
    "SELECT id, CASE WHEN removed_reason IS NULL THEN 0 ELSE 1 END FROM map_names "
    "WHERE question_id = $1 AND letter = $2 AND text_tag = $3"};
std::optional<NameLike> find_name_like(Transaction& transaction, Id<Question> question, int letter,
                                       std::string_view text) {
  return transaction.maybe<NameLike>(name_like_sql, question, letter, statement_tag(text));
}

constexpr Sql insert_name_sql{
    "INSERT INTO map_names (question_id, id, letter, text, text_tag) VALUES ($1, $2, $3, $4, $5)"};
void suggest_map_name(Write& write, Id<Question> question, const CheckedGroupName& name,
                      std::string_view tag) {
  const auto like = find_name_like(write, question, name.letter, name.name);
  const Id<MapName> id = like ? like->id : Id<MapName>{random_id()};
  if (!like) {
    write.run(insert_name_sql, question, id, name.letter, name.name, statement_tag(name.name));
  }
  back_map_name(write, question, {.id = id, .letter = name.letter}, tag);
}

constexpr Sql back_name_sql{
    "INSERT INTO map_name_backings (question_id, letter, backer_tag, name_id) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT (question_id, letter, backer_tag) "
    "DO UPDATE SET name_id = excluded.name_id"};
constexpr Sql drop_names_sql{
    "DELETE FROM map_names WHERE question_id = $1 AND letter = $2 AND removed_reason IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM map_name_backings WHERE name_id = map_names.id)"};
void back_map_name(Write& write, Id<Question> question, const MapName& name, std::string_view tag) {
  write.run(back_name_sql, question, name.letter, tag, name.id);
  write.run(drop_names_sql, question, name.letter);
}

constexpr Sql remove_name_sql{
    "UPDATE map_names SET removed_reason = $3, text = '' "
    "WHERE question_id = $1 AND id = $2 AND removed_reason IS NULL"};
constexpr Sql forget_backings_sql{
    "DELETE FROM map_name_backings WHERE question_id = $1 AND name_id = $2"};
void remove_map_name(Write& write, Id<Question> question, Id<MapName> name,
                     std::string_view reason) {
  write.run(remove_name_sql, question, name, reason);
  write.run(forget_backings_sql, question, name);
}

}  // namespace alongside::opinions
