#include "slices/design_stage/lessons/lesson_storage.h"

#include <algorithm>

#include "foundation/base/numbers/readable_code.h"
#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/work/jobs.h"

namespace alongside::design_stage {

constexpr Sql lessons_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE group_id = $1 ORDER BY id LIMIT $2 OFFSET $3"};
std::vector<Lesson> lessons_of(Transaction& transaction, Id<groups::Group> group,
                               std::int64_t page) {
  return transaction.all<Lesson>(lessons_sql, group, lessons_a_page, (page - 1) * lessons_a_page);
}

constexpr Sql count_lessons_sql{"SELECT COUNT(*) FROM design_lessons WHERE group_id = $1"};
std::int64_t lesson_count(Transaction& transaction, Id<groups::Group> group) {
  return transaction.one<std::int64_t>(count_lessons_sql, group);
}

constexpr Sql find_lesson_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE id = $1 AND group_id = $2"};
Lesson find_lesson(Transaction& transaction, Id<groups::Group> group, Id<Lesson> id) {
  return transaction.one<Lesson>(find_lesson_sql, id, group);
}

constexpr Sql leave_lesson_sql{
    "INSERT INTO design_lessons (id, group_id, from_group, subject, went, "
    "what, another_time, "
    "signed_by, code_print) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Sql add_word_sql{"INSERT INTO design_lesson_words (word, lesson) VALUES ($1, $2)"};
Id<Lesson> leave_lesson(Write& write, const groups::Member& member, const NewLesson& lesson,
                        const HowLeft& how) {
  const Id<Lesson> id{random_id()};
  write.run(leave_lesson_sql, id, member.group.id, member.group.name, lesson.subject, lesson.went,
            lesson.what, lesson.another_time, how.signed_by, how.code_print);
  for (const std::string& word : beginnings_of_subject(lesson.subject)) {
    write.run(add_word_sql, word, id);
  }
  ask_for(write, {.kind = words_of_lessons, .number = id.number});
  return id;
}

constexpr Sql drop_words_sql{"DELETE FROM design_lesson_words WHERE lesson = $1"};
constexpr Sql drop_lesson_sql{"DELETE FROM design_lessons WHERE id = $1"};
void withdraw_lesson(Write& write, Id<Lesson> id) {
  write.run(drop_words_sql, id);
  write.run(drop_lesson_sql, id);
  ask_for(write, {.kind = words_of_lessons, .number = id.number});
}

std::string lesson_code_print(const SecretKey& key, std::string_view typed) {
  return keyed_fingerprint(key, "lesson code print", bare_code(typed));
}

constexpr Sql with_code_sql{
    "SELECT id, group_id, from_group, subject, went, "
    "what, another_time, signed_by, taken_out "
    "FROM design_lessons WHERE code_print = $1"};
std::optional<Lesson> lesson_with_code(Transaction& transaction, std::string_view code_print) {
  return transaction.maybe<Lesson>(with_code_sql, code_print);
}

constexpr Sql signed_lesson_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE id = $1 AND signed_by = $2"};
std::optional<Lesson> lesson_signed(Transaction& transaction, Id<Lesson> id,
                                    Id<people::Person> person) {
  return transaction.maybe<Lesson>(signed_lesson_sql, id, person);
}

namespace {

constexpr Sql open_lessons_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE id > $1 AND taken_out IS NULL "
    "AND (group_id IS NULL OR group_id IN (SELECT group_id FROM "
    "design_lesson_doors "
    "WHERE open = 1 AND group_id <> $2)) ORDER BY id LIMIT $3"};
/// Three words; the same may stand there again.
constexpr Sql open_lessons_about_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE id > $1 AND taken_out IS NULL "
    "AND (group_id IS NULL OR group_id IN (SELECT group_id FROM "
    "design_lesson_doors "
    "WHERE open = 1 AND group_id <> $2)) "
    "AND id IN (SELECT lesson FROM design_lesson_words WHERE word = $3) "
    "AND id IN (SELECT lesson FROM design_lesson_words WHERE word = $4) "
    "AND id IN (SELECT lesson FROM design_lesson_words WHERE word = $5) "
    "ORDER BY id LIMIT $6"};

}  // namespace

std::vector<Lesson> open_lessons(Transaction& transaction, const LookedFor& looked_for,
                                 std::int64_t most) {
  const auto& words = looked_for.words;
  if (words.empty()) {
    return transaction.all<Lesson>(open_lessons_sql, looked_for.after, looked_for.but, most);
  }
  const auto word = [&](std::size_t n) { return words[std::min(n, words.size() - 1)]; };
  return transaction.all<Lesson>(open_lessons_about_sql, looked_for.after, looked_for.but, word(0),
                                 word(1), word(2), most);
}

constexpr Sql open_lesson_sql{
    "SELECT id, group_id, from_group, subject, went, what, another_time, "
    "signed_by, taken_out "
    "FROM design_lessons WHERE id = $1 AND taken_out IS NULL "
    "AND (group_id IS NULL OR group_id IN (SELECT group_id FROM "
    "design_lesson_doors "
    "WHERE open = 1))"};
std::optional<Lesson> open_lesson(Transaction& transaction, Id<Lesson> id) {
  return transaction.maybe<Lesson>(open_lesson_sql, id);
}

}  // namespace alongside::design_stage
