#include "slices/design_stage/life_storage.h"

#include "foundation/work/jobs.h"
#include "slices/design_stage/assumptions/assumption_storage.h"
#include "slices/design_stage/lessons/door_storage.h"
#include "slices/design_stage/lessons/lesson_storage.h"
#include "slices/design_stage/offers/offer_storage.h"

namespace alongside::design_stage {
namespace {

struct OwnWords {
  std::string text;
  Instant at{};
};
constexpr Sql own_versions_sql{
    "SELECT text, written_at FROM design_versions WHERE written_by = $1 AND left_out = 0 "
    "ORDER BY id"};
constexpr Sql own_offers_sql{
    "SELECT text, offered_at FROM design_offers WHERE person_id = $1 ORDER BY id"};
constexpr Sql own_lessons_sql{
    "SELECT subject, what, another_time FROM design_lessons WHERE signed_by = $1 ORDER BY id"};
struct OwnLesson {
  std::string subject, what, another_time;
};
constexpr Sql own_assumptions_sql{
    "SELECT text, shared_at FROM design_assumptions WHERE person_id = $1 ORDER BY id"};

void write_words(JsonWriter& json, const char* name, const std::vector<OwnWords>& all) {
  json.list(name, [&] {
    for (const OwnWords& one : all) {
      json.item([&] {
        json.text("text", one.text);
        json.instant("at", one.at);
      });
    }
  });
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person) {
  const auto versions = read.all<OwnWords>(own_versions_sql, person);
  const auto offers = read.all<OwnWords>(own_offers_sql, person);
  const auto shared = read.all<OwnWords>(own_assumptions_sql, person);
  const auto lessons = read.all<OwnLesson>(own_lessons_sql, person);
  const auto groups = groups_reflected_in(read, person);
  json.object("design_stage", [&] {
    write_words(json, "texts_saved_for_a_group", versions);
    write_words(json, "what_you_bring", offers);
    write_words(json, "what_you_shared_of_assumptions", shared);
    json.list("lessons_with_your_name", [&] {
      for (const OwnLesson& one : lessons) {
        json.item([&] {
          json.text("subject", one.subject);
          json.text("what_happened", one.what);
          json.text("another_time", one.another_time);
        });
      }
    });
    json.list("for_yourself_alone", [&] {
      for (const Id<groups::Group> group : groups) {
        json.item([&] {
          json.text("text", reflection_of(read, key, {.group = group, .person = person}));
        });
      }
    });
  });
}

void leave(Write& write, const Leaving& leaving) {
  remove_offer(write, leaving.group, leaving.person);
  forget_assumptions(write, leaving.group, leaving.person);
  if (door_of(write, leaving.group).proposed_by == leaving.person) {
    drop_door_proposal(write, leaving.group);
  }
}

namespace {

constexpr Sql unname_versions_sql{
    "UPDATE design_versions SET written_by = NULL WHERE id IN "
    "(SELECT id FROM design_versions WHERE written_by = $1 LIMIT $2)"};
constexpr Sql take_versions_sql{
    "DELETE FROM design_versions WHERE id IN "
    "(SELECT id FROM design_versions WHERE written_by = $1 LIMIT $2)"};
constexpr Sql groups_offered_sql{
    "SELECT group_id FROM design_offers WHERE person_id = $1 LIMIT 50"};
constexpr Sql erase_assumptions_sql{
    "DELETE FROM design_assumptions WHERE id IN "
    "(SELECT id FROM design_assumptions WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_lessons_sql{
    "UPDATE design_lessons SET signed_by = NULL WHERE id IN "
    "(SELECT id FROM design_lessons WHERE signed_by = $1 LIMIT $2)"};
constexpr Sql drop_proposals_sql{
    "UPDATE design_lesson_doors SET proposed_by = NULL, proposed_at = NULL WHERE group_id IN "
    "(SELECT group_id FROM design_lesson_doors WHERE proposed_by = $1 LIMIT $2)"};
constexpr std::int64_t lessons_a_step = 50;
constexpr Sql signed_lessons_sql{
    "SELECT id FROM design_lessons WHERE signed_by = $1 ORDER BY id LIMIT $2"};
constexpr Sql erase_reflections_sql{
    "DELETE FROM design_reflections WHERE person_id = $1 AND group_id IN "
    "(SELECT group_id FROM design_reflections WHERE person_id = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  // One by one: what is found by their words goes as well.
  const auto offered = write.all<Id<groups::Group>>(groups_offered_sql, of.person);
  for (const Id<groups::Group> group : offered) remove_offer(write, group, of.person);
  if (!offered.empty()) return Erased::in_part;
  const bool go = of.signed_words == SignedWords::go;
  if (go) {
    const auto lessons = write.all<Id<Lesson>>(signed_lessons_sql, of.person, lessons_a_step);
    for (const Id<Lesson> lesson : lessons) withdraw_lesson(write, lesson);
    if (!lessons.empty()) return Erased::in_part;
  }
  for (const Sql& sql : {unname_lessons_sql, drop_proposals_sql, erase_reflections_sql,
                         erase_assumptions_sql, go ? take_versions_sql : unname_versions_sql}) {
    if (write.run(sql, of.person, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

namespace {

constexpr Sql end_versions_sql{
    "DELETE FROM design_versions WHERE id IN "
    "(SELECT id FROM design_versions WHERE group_id = $1 LIMIT $2)"};
constexpr Sql end_offers_sql{
    "DELETE FROM design_offers WHERE id IN "
    "(SELECT id FROM design_offers WHERE group_id = $1 LIMIT $2)"};
constexpr Sql end_assumptions_sql{
    "DELETE FROM design_assumptions WHERE id IN "
    "(SELECT id FROM design_assumptions WHERE group_id = $1 LIMIT $2)"};
constexpr Sql end_reflections_sql{
    "DELETE FROM design_reflections WHERE group_id = $1 AND person_id IN "
    "(SELECT person_id FROM design_reflections WHERE group_id = $1 LIMIT $2)"};

constexpr Sql lessons_to_end_sql{
    "SELECT id FROM design_lessons WHERE group_id = $1 ORDER BY id LIMIT $2"};
constexpr Sql let_lesson_go_sql{
    "UPDATE design_lessons SET group_id = NULL WHERE id = $1 AND taken_out IS NULL"};
constexpr Sql end_review_sql{"DELETE FROM design_reviews WHERE group_id = $1"};
constexpr Sql end_door_sql{"DELETE FROM design_lesson_doors WHERE group_id = $1"};

/// Those that everybody reads stay, and lead to no group any more.
bool end_some_lessons(Write& write, Id<groups::Group> group) {
  const bool open = door_of(write, group).open;
  const auto lessons = write.all<Id<Lesson>>(lessons_to_end_sql, group, lessons_a_step);
  for (const Id<Lesson> lesson : lessons) {
    if (!open || write.run(let_lesson_go_sql, lesson) == 0) {
      withdraw_lesson(write, lesson);
    } else {
      ask_for(write, {.kind = words_of_lessons, .number = lesson.number});
    }
  }
  if (lessons.empty()) {
    write.run(end_door_sql, group);
    write.run(end_review_sql, group);
  }
  return !lessons.empty();
}

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  if (end_some_lessons(write, of.group)) return Erased::in_part;
  for (const Sql& sql :
       {end_reflections_sql, end_assumptions_sql, end_offers_sql, end_versions_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::design_stage
