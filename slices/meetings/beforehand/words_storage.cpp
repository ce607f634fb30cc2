#include "slices/meetings/beforehand/words_storage.h"

#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"

namespace alongside::meetings {

constexpr Sql words_of_item_sql{
    "SELECT id, item_id, text, signed_by FROM meeting_words WHERE item_id = $1 "
    "AND removed_reason IS NULL ORDER BY id LIMIT $2"};
std::vector<BeforehandWords> words_of_item(Transaction& transaction, Id<Item> item) {
  return transaction.all<BeforehandWords>(words_of_item_sql, item, limits::words_of_meeting_most);
}

constexpr Sql words_of_meeting_sql{
    "SELECT id, item_id, text, signed_by FROM meeting_words WHERE meeting_id = $1 "
    "AND removed_reason IS NULL ORDER BY id LIMIT $2"};
std::vector<BeforehandWords> words_of_meeting(Transaction& transaction, Id<Meeting> meeting) {
  return transaction.all<BeforehandWords>(words_of_meeting_sql, meeting,
                                          limits::words_of_meeting_most);
}

constexpr Sql reasons_of_item_sql{
    "SELECT removed_reason FROM meeting_words WHERE item_id = $1 AND removed_reason IS NOT NULL "
    "ORDER BY id LIMIT $2"};
std::vector<std::string> reasons_of_item(Transaction& transaction, Id<Item> item) {
  return transaction.all<std::string>(reasons_of_item_sql, item, limits::words_of_meeting_most);
}

constexpr Sql words_signed_sql{
    "SELECT id, item_id, text, signed_by FROM meeting_words WHERE signed_by = $2 "
    "AND meeting_id = $1 ORDER BY id LIMIT 100"};
std::vector<BeforehandWords> words_signed(Transaction& transaction, Id<Meeting> meeting,
                                          Id<people::Person> person) {
  return transaction.all<BeforehandWords>(words_signed_sql, meeting, person);
}

constexpr Sql words_with_code_sql{
    "SELECT id, item_id, text, signed_by FROM meeting_words WHERE meeting_id = $1 "
    "AND code_print = $2 LIMIT 1"};
std::optional<BeforehandWords> words_with_code(Transaction& transaction, Id<Meeting> meeting,
                                               std::string_view code_print) {
  return transaction.maybe<BeforehandWords>(words_with_code_sql, meeting, code_print);
}

constexpr Sql made_sql{
    "SELECT made FROM meeting_word_makers WHERE meeting_id = $1 AND maker_tag = $2"};
constexpr Sql made_in_all_sql{
    "SELECT CAST(COALESCE(SUM(made), 0) AS BIGINT) FROM meeting_word_makers WHERE meeting_id = $1"};
BeforehandPlace place_for_words(Transaction& transaction, Id<Meeting> meeting,
                                std::string_view maker_tag) {
  const auto [own, in_all] = transaction.together(maybe<std::int64_t>(made_sql, meeting, maker_tag),
                                                  one<std::int64_t>(made_in_all_sql, meeting));
  return {.made_by_member = own.value_or(0), .made_in_all = in_all};
}

constexpr Sql add_words_sql{
    "INSERT INTO meeting_words (item_id, id, meeting_id, group_id, text, signed_by, code_print) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr Sql count_maker_sql{
    "INSERT INTO meeting_word_makers (meeting_id, maker_tag, made) VALUES ($1, $2, 1) "
    "ON CONFLICT (meeting_id, maker_tag) DO UPDATE SET made = meeting_word_makers.made + 1"};
void add_words(Write& write, const WordsToKeep& words) {
  const auto print =
      words.code_print.empty() ? std::nullopt : std::optional(std::string(words.code_print));
  write.run(add_words_sql, words.item, random_id(), words.meeting.id, words.meeting.group,
            words.text, words.signed_by, print);
  write.run(count_maker_sql, words.meeting.id, words.maker_tag);
}

constexpr Sql withdraw_words_sql{"DELETE FROM meeting_words WHERE id = $1"};
void withdraw_words(Write& write, Id<BeforehandWords> id) {
  write.run(withdraw_words_sql, id);
}

constexpr Sql forget_makers_sql{"DELETE FROM meeting_word_makers WHERE meeting_id = $1"};
void forget_makers(Write& write, Id<Meeting> meeting) {
  write.run(forget_makers_sql, meeting);
}

namespace {

constexpr auto contributed_words_text = keys_text(
    "SELECT id, item_id, meeting_id, group_id, text, signed_by FROM meeting_words "
    "WHERE removed_reason IS NULL AND id IN ");
constexpr Sql contributed_words_sql{contributed_words_text.data()};
constexpr auto words_taken_out_text = keys_text(
    "SELECT id, item_id, meeting_id, group_id, text, signed_by FROM meeting_words "
    "WHERE removed_reason IS NOT NULL AND id IN ");
constexpr Sql words_taken_out_sql{words_taken_out_text.data()};

}  // namespace

std::vector<ContributedWords> contributed_words(Transaction& transaction,
                                                const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedWords>(transaction, contributed_words_sql, numbers);
}

std::vector<ContributedWords> words_taken_out(Transaction& transaction,
                                              const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedWords>(transaction, words_taken_out_sql, numbers);
}

constexpr Sql take_words_out_sql{
    "UPDATE meeting_words SET removed_reason = $2 WHERE id = $1 AND removed_reason IS NULL"};
void take_words_out(Write& write, Id<BeforehandWords> id, const std::string& reason) {
  write.run(take_words_out_sql, id, reason);
}

constexpr Sql put_words_back_sql{"UPDATE meeting_words SET removed_reason = NULL WHERE id = $1"};
void put_words_back(Write& write, Id<BeforehandWords> id) {
  write.run(put_words_back_sql, id);
}

}  // namespace alongside::meetings
