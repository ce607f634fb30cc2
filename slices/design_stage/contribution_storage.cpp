#include "slices/design_stage/contribution_storage.h"

#include "foundation/db/rows_of_keys.h"
#include "foundation/work/jobs.h"
#include "slices/design_stage/lessons/lesson_storage.h"
#include "slices/design_stage/offers/offer_storage.h"

namespace alongside::design_stage {
namespace {

constexpr auto texts_text = keys_text(
    "SELECT id, group_id, part, text, written_by FROM design_versions "
    "WHERE taken_out IS NULL AND left_out = 0 AND id IN ");
constexpr Sql texts_sql{texts_text.data()};
constexpr auto texts_out_text = keys_text(
    "SELECT id, group_id, part, text, written_by FROM design_versions "
    "WHERE taken_out IS NOT NULL AND id IN ");
constexpr Sql texts_out_sql{texts_out_text.data()};

constexpr auto offers_text = keys_text(
    "SELECT id, group_id, person_id, text FROM design_offers WHERE taken_out IS NULL AND id IN ");
constexpr Sql contributed_offers_sql{offers_text.data()};
constexpr auto offers_out_text = keys_text(
    "SELECT id, group_id, person_id, text FROM design_offers "
    "WHERE taken_out IS NOT NULL AND id IN ");
constexpr Sql offers_out_sql{offers_out_text.data()};

constexpr auto assumptions_text = keys_text(
    "SELECT id, group_id, person_id, text FROM design_assumptions "
    "WHERE taken_out IS NULL AND id IN ");
constexpr Sql contributed_assumptions_sql{assumptions_text.data()};
constexpr auto assumptions_out_text = keys_text(
    "SELECT id, group_id, person_id, text FROM design_assumptions "
    "WHERE taken_out IS NOT NULL AND id IN ");
constexpr Sql assumptions_out_sql{assumptions_out_text.data()};

}  // namespace

std::vector<ContributedText> contributed_texts(Transaction& transaction, Contributed which,
                                               const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedText>(
      transaction, which == Contributed::there ? texts_sql : texts_out_sql, numbers);
}

constexpr Sql take_text_out_sql{"UPDATE design_versions SET taken_out = $2 WHERE id = $1"};
void take_text_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_text_out_sql, number, reason);
}

constexpr Sql put_text_back_sql{"UPDATE design_versions SET taken_out = NULL WHERE id = $1"};
void put_text_back(Write& write, std::int64_t number) {
  write.run(put_text_back_sql, number);
}

std::vector<ContributedWords> contributed_offers(Transaction& transaction, Contributed which,
                                                 const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedWords>(
      transaction, which == Contributed::there ? contributed_offers_sql : offers_out_sql, numbers);
}

constexpr Sql take_offer_out_sql{"UPDATE design_offers SET taken_out = $2 WHERE id = $1"};
void take_offer_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_offer_out_sql, number, reason);
  ask_for(write, {.kind = words_of_offers, .number = number});
}

constexpr Sql put_offer_back_sql{"UPDATE design_offers SET taken_out = NULL WHERE id = $1"};
void put_offer_back(Write& write, std::int64_t number) {
  write.run(put_offer_back_sql, number);
  ask_for(write, {.kind = words_of_offers, .number = number});
}

constexpr Sql offers_after_sql{"SELECT id FROM design_offers WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> offers_after(Read& read, std::int64_t, std::int64_t after,
                                       std::int64_t most) {
  return read.all<std::int64_t>(offers_after_sql, after, most);
}

std::vector<ContributedWords> contributed_assumptions(Transaction& transaction, Contributed which,
                                                      const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedWords>(
      transaction, which == Contributed::there ? contributed_assumptions_sql : assumptions_out_sql,
      numbers);
}

constexpr Sql take_assumption_out_sql{"UPDATE design_assumptions SET taken_out = $2 WHERE id = $1"};
void take_assumption_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_assumption_out_sql, number, reason);
}

constexpr Sql put_assumption_back_sql{
    "UPDATE design_assumptions SET taken_out = NULL WHERE id = $1"};
void put_assumption_back(Write& write, std::int64_t number) {
  write.run(put_assumption_back_sql, number);
}

namespace {

constexpr auto lessons_there_text = keys_text(
    "SELECT design_lessons.id, design_lessons.group_id, subject, what, signed_by, "
    "COALESCE(design_lesson_doors.open, 0) FROM design_lessons LEFT JOIN design_lesson_doors "
    "ON design_lesson_doors.group_id = design_lessons.group_id "
    "WHERE taken_out IS NULL AND design_lessons.id IN ");
constexpr Sql lessons_there_sql{lessons_there_text.data()};
constexpr auto lessons_out_text = keys_text(
    "SELECT id, group_id, subject, what, signed_by, 0 FROM design_lessons "
    "WHERE taken_out IS NOT NULL AND id IN ");
constexpr Sql lessons_out_sql{lessons_out_text.data()};

}  // namespace

std::vector<ContributedLesson> contributed_lessons(Transaction& transaction, Contributed which,
                                                   const std::vector<std::int64_t>& numbers) {
  return rows_of_keys<ContributedLesson>(
      transaction, which == Contributed::there ? lessons_there_sql : lessons_out_sql, numbers);
}

constexpr Sql take_lesson_out_sql{"UPDATE design_lessons SET taken_out = $2 WHERE id = $1"};
void take_lesson_out(Write& write, std::int64_t number, const std::string& reason) {
  write.run(take_lesson_out_sql, number, reason);
  ask_for(write, {.kind = words_of_lessons, .number = number});
}

constexpr Sql put_lesson_back_sql{"UPDATE design_lessons SET taken_out = NULL WHERE id = $1"};
void put_lesson_back(Write& write, std::int64_t number) {
  write.run(put_lesson_back_sql, number);
  ask_for(write, {.kind = words_of_lessons, .number = number});
}

constexpr Sql lessons_after_sql{"SELECT id FROM design_lessons WHERE id > $1 ORDER BY id LIMIT $2"};
constexpr Sql lessons_of_after_sql{
    "SELECT id FROM design_lessons WHERE group_id = $1 AND id > $2 ORDER BY id LIMIT $3"};
std::vector<std::int64_t> lessons_after(Read& read, std::int64_t whole, std::int64_t after,
                                        std::int64_t most) {
  if (whole == 0) return read.all<std::int64_t>(lessons_after_sql, after, most);
  return read.all<std::int64_t>(lessons_of_after_sql, whole, after, most);
}

}  // namespace alongside::design_stage
