#include "slices/actions/life_storage.h"

namespace alongside::actions {
namespace {

struct OwnAction {
  std::string what, others;
  Instant due_at{};
};
struct OwnCarried {
  std::string what;
  Instant due_at{};
  bool said_yes = false;
};
struct OwnStep {
  std::string what;
  std::int64_t percent = 0;
  std::string words, hindrance;
  Instant said_at{};
};
constexpr Sql own_actions_sql{
    "SELECT what, others, due_at FROM actions WHERE added_by = $1 ORDER BY id"};
constexpr Sql own_carried_sql{
    "SELECT actions.what, actions.due_at, action_people.said_yes FROM action_people "
    "JOIN actions ON actions.id = action_people.action_id WHERE action_people.person_id = $1 "
    "ORDER BY actions.id"};
constexpr Sql own_offered_sql{
    "SELECT actions.what FROM action_people JOIN actions ON actions.id = action_people.action_id "
    "WHERE action_people.offered_by = $1 ORDER BY actions.id, action_people.person_id"};
constexpr Sql own_steps_sql{
    "SELECT what, percent, words, hindrance, said_at FROM action_steps WHERE said_by = $1 "
    "ORDER BY id"};

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  const auto actions = read.all<OwnAction>(own_actions_sql, person);
  const auto carried = read.all<OwnCarried>(own_carried_sql, person);
  const auto offered = read.all<std::string>(own_offered_sql, person);
  const auto steps = read.all<OwnStep>(own_steps_sql, person);
  json.object("actions", [&] {
    json.list("written_down", [&] {
      for (const OwnAction& one : actions) {
        json.item([&] {
          json.text("what", one.what);
          json.text("others", one.others);
          json.instant("by", one.due_at);
        });
      }
    });
    json.list("done_or_asked_to_do", [&] {
      for (const OwnCarried& one : carried) {
        json.item([&] {
          json.text("what", one.what);
          json.instant("by", one.due_at);
          json.boolean("said_yes", one.said_yes);
        });
      }
    });
    json.list("asked_of_others", [&] {
      for (const std::string& one : offered) json.item(one);
    });
    json.list("said", [&] {
      for (const OwnStep& one : steps) {
        json.item([&] {
          json.text("of", one.what);
          json.number("percent", one.percent);
          json.text("words", one.words);
          json.text("in_the_way", one.hindrance);
          json.instant("on", one.said_at);
        });
      }
    });
  });
}

namespace {

constexpr Sql forget_carried_sql{
    "DELETE FROM action_people WHERE person_id = $1 AND action_id IN "
    "(SELECT action_id FROM action_people WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_offers_sql{
    "UPDATE action_people SET offered_by = NULL WHERE offered_by = $1 AND action_id IN "
    "(SELECT action_id FROM action_people WHERE offered_by = $1 LIMIT $2)"};
constexpr Sql unname_actions_sql{
    "UPDATE actions SET added_by = NULL WHERE id IN "
    "(SELECT id FROM actions WHERE added_by = $1 LIMIT $2)"};
constexpr Sql unname_steps_sql{
    "UPDATE action_steps SET said_by = NULL WHERE id IN "
    "(SELECT id FROM action_steps WHERE said_by = $1 LIMIT $2)"};

constexpr Sql take_steps_sql{
    "UPDATE action_steps SET said_by = NULL, words = '', hindrance = '' WHERE id IN "
    "(SELECT id FROM action_steps WHERE said_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  const bool go = of.signed_words == SignedWords::go;
  for (const Sql& sql : {forget_carried_sql, unname_offers_sql, unname_actions_sql,
                         go ? take_steps_sql : unname_steps_sql}) {
    if (write.run(sql, of.person, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

namespace {

constexpr Sql erase_people_sql{
    "DELETE FROM action_people WHERE group_id = $1 AND action_id IN "
    "(SELECT action_id FROM action_people WHERE group_id = $1 ORDER BY action_id LIMIT 50) "
    "AND $2 > 0"};
constexpr Sql erase_steps_sql{
    "DELETE FROM action_steps WHERE id IN "
    "(SELECT id FROM action_steps WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_actions_sql{
    "DELETE FROM actions WHERE id IN "
    "(SELECT id FROM actions WHERE group_id = $1 ORDER BY id LIMIT $2)"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  for (const Sql& sql : {erase_people_sql, erase_steps_sql, erase_actions_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::actions
