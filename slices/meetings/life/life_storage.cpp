#include "slices/meetings/life/life_storage.h"

#include "slices/meetings/beforehand/words_code.h"
#include "slices/meetings/calendar/calendar_storage.h"
#include "slices/meetings/coming/coming.h"

namespace alongside::meetings {
namespace {

struct OwnMeeting {
  std::string title;
  Instant begins_at{};
};
struct OwnComing {
  std::string title;
  Instant begins_at{};
  Way way = Way::in_person;
  bool supporter = false;
};
struct OwnItem {
  std::string title, about;
  std::int64_t minutes = 0;
};
constexpr Sql own_meetings_sql{
    "SELECT title, begins_at FROM meetings WHERE arranged_by = $1 ORDER BY id"};
constexpr Sql own_comings_sql{
    "SELECT meetings.title, meetings.begins_at, meeting_comings.way, meeting_comings.supporter "
    "FROM meeting_comings JOIN meetings ON meetings.id = meeting_comings.meeting_id "
    "WHERE meeting_comings.person_id = $1 ORDER BY meeting_comings.meeting_id"};
constexpr Sql own_items_sql{
    "SELECT title, about, minutes FROM meeting_items WHERE proposed_by = $1 ORDER BY id"};
constexpr Sql own_turns_sql{
    "SELECT words FROM meeting_turns WHERE person_id = $1 AND words <> '' ORDER BY id"};
constexpr Sql own_notes_sql{"SELECT text FROM meeting_notes WHERE written_by = $1 ORDER BY id"};
constexpr Sql own_marks_sql{"SELECT text FROM meeting_marks WHERE added_by = $1 ORDER BY id"};
constexpr Sql own_rounds_sql{
    "SELECT DISTINCT meetings.title, meetings.begins_at FROM meeting_rounds "
    "JOIN meetings ON meetings.id = meeting_rounds.meeting_id "
    "WHERE meeting_rounds.person_id = $1 ORDER BY meetings.begins_at"};
constexpr Sql own_words_sql{"SELECT text FROM meeting_words WHERE signed_by = $1 ORDER BY id"};

void write_meetings(JsonWriter& json, const std::vector<OwnMeeting>& meetings) {
  for (const OwnMeeting& one : meetings) {
    json.item([&] {
      json.text("title", one.title);
      json.instant("begins_at", one.begins_at);
    });
  }
}

void write_comings(JsonWriter& json, const std::vector<OwnComing>& comings) {
  for (const OwnComing& one : comings) {
    json.item([&] {
      json.text("meeting", one.title);
      json.instant("begins_at", one.begins_at);
      json.text("how", name_of(one.way));
      json.boolean("with_a_supporter", one.supporter);
    });
  }
}

void write_items(JsonWriter& json, const std::vector<OwnItem>& items) {
  for (const OwnItem& one : items) {
    json.item([&] {
      json.text("title", one.title);
      json.text("about", one.about);
      json.number("minutes", one.minutes);
    });
  }
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.list(name, [&] {
    for (const std::string& one : texts) {
      json.item([&] { json.text("words", one); });
    }
  });
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  const auto meetings = read.all<OwnMeeting>(own_meetings_sql, person);
  const auto comings = read.all<OwnComing>(own_comings_sql, person);
  const auto items = read.all<OwnItem>(own_items_sql, person);
  const auto words = read.all<std::string>(own_words_sql, person);
  const auto turns = read.all<std::string>(own_turns_sql, person);
  const auto notes = read.all<std::string>(own_notes_sql, person);
  const auto marks = read.all<std::string>(own_marks_sql, person);
  const auto rounds = read.all<OwnMeeting>(own_rounds_sql, person);
  const bool calendar = has_calendar(read, person);
  json.object("meetings", [&] {
    json.list("planned", [&] { write_meetings(json, meetings); });
    json.list("taking_part", [&] { write_comings(json, comings); });
    json.list("items_proposed", [&] { write_items(json, items); });
    json.list("led_or_written_down", [&] { write_meetings(json, rounds); });
    write_texts(json, "said_beforehand", words);
    write_texts(json, "typed_in_turns", turns);
    write_texts(json, "notes_written", notes);
    write_texts(json, "marks_on_notes", marks);
    json.boolean("has_a_calendar_address", calendar);
  });
}

namespace {

/// Where somebody wrote is found with the key alone: each meeting is tried, so many a step.
constexpr std::int64_t meetings_a_step = 50;

constexpr Sql next_meetings_sql{
    "SELECT DISTINCT meeting_id FROM meeting_word_makers WHERE meeting_id > $1 "
    "ORDER BY meeting_id LIMIT $2"};
constexpr Sql forget_maker_sql{
    "DELETE FROM meeting_word_makers WHERE meeting_id = $1 AND maker_tag = $2"};
/// False where there is no meeting after `reached`.
bool forget_maker(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  const auto ids = write.all<Id<Meeting>>(next_meetings_sql, reached, meetings_a_step);
  for (const Id<Meeting> meeting : ids) {
    write.run(forget_maker_sql, meeting, words_maker_tag(key, meeting, of.person));
    reached = meeting.number;
  }
  return !ids.empty();
}

constexpr Sql forget_comings_sql{
    "DELETE FROM meeting_comings WHERE person_id = $1 AND meeting_id IN "
    "(SELECT meeting_id FROM meeting_comings WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_meetings_sql{
    "UPDATE meetings SET arranged_by = NULL WHERE id IN "
    "(SELECT id FROM meetings WHERE arranged_by = $1 LIMIT $2)"};
constexpr Sql unname_items_sql{
    "UPDATE meeting_items SET proposed_by = NULL WHERE id IN "
    "(SELECT id FROM meeting_items WHERE proposed_by = $1 LIMIT $2)"};
constexpr Sql unlead_sql{
    "UPDATE meeting_runs SET lead_by = NULL WHERE meeting_id IN "
    "(SELECT meeting_id FROM meeting_runs WHERE lead_by = $1 LIMIT $2)"};
constexpr Sql unpen_sql{
    "UPDATE meeting_runs SET pen_by = NULL WHERE meeting_id IN "
    "(SELECT meeting_id FROM meeting_runs WHERE pen_by = $1 LIMIT $2)"};
constexpr Sql forget_consents_sql{
    "DELETE FROM meeting_consents WHERE person_id = $1 AND group_id IN "
    "(SELECT group_id FROM meeting_consents WHERE person_id = $1 LIMIT $2)"};
constexpr Sql forget_rounds_sql{
    "DELETE FROM meeting_rounds WHERE person_id = $1 AND meeting_id IN "
    "(SELECT meeting_id FROM meeting_rounds WHERE person_id = $1 ORDER BY meeting_id LIMIT $2)"};
constexpr Sql unname_turns_sql{
    "UPDATE meeting_turns SET person_id = NULL, side = 0 WHERE id IN "
    "(SELECT id FROM meeting_turns WHERE person_id = $1 LIMIT $2)"};
constexpr Sql empty_turns_sql{
    "UPDATE meeting_turns SET person_id = NULL, side = 0, words = '' WHERE id IN "
    "(SELECT id FROM meeting_turns WHERE person_id = $1 LIMIT $2)"};
constexpr Sql unname_notes_sql{
    "UPDATE meeting_notes SET written_by = NULL WHERE id IN "
    "(SELECT id FROM meeting_notes WHERE written_by = $1 LIMIT $2)"};
constexpr Sql unname_marks_sql{
    "UPDATE meeting_marks SET added_by = NULL WHERE id IN "
    "(SELECT id FROM meeting_marks WHERE added_by = $1 LIMIT $2)"};
constexpr Sql unsign_words_sql{
    "UPDATE meeting_words SET signed_by = NULL WHERE id IN "
    "(SELECT id FROM meeting_words WHERE signed_by = $1 LIMIT $2)"};
constexpr Sql take_signed_words_sql{
    "DELETE FROM meeting_words WHERE id IN "
    "(SELECT id FROM meeting_words WHERE signed_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  if (forget_maker(write, key, of, reached)) return Erased::in_part;
  forget_calendar(write, of.person);
  const bool go = of.signed_words == SignedWords::go;
  for (const Sql& sql :
       {forget_comings_sql, unname_meetings_sql, unname_items_sql, unlead_sql, unpen_sql,
        forget_consents_sql, forget_rounds_sql, go ? empty_turns_sql : unname_turns_sql,
        unname_notes_sql, unname_marks_sql, go ? take_signed_words_sql : unsign_words_sql}) {
    if (write.run(sql, of.person, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

namespace {

constexpr Sql erase_makers_sql{
    "DELETE FROM meeting_word_makers WHERE meeting_id IN "
    "(SELECT id FROM meetings WHERE group_id = $1)"};
constexpr Sql erase_words_sql{
    "DELETE FROM meeting_words WHERE id IN "
    "(SELECT id FROM meeting_words WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_items_sql{
    "DELETE FROM meeting_items WHERE id IN "
    "(SELECT id FROM meeting_items WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_comings_sql{
    "DELETE FROM meeting_comings WHERE group_id = $1 AND person_id IN "
    "(SELECT person_id FROM meeting_comings WHERE group_id = $1 ORDER BY person_id LIMIT 1)"};
constexpr Sql erase_turns_sql{
    "DELETE FROM meeting_turns WHERE id IN "
    "(SELECT id FROM meeting_turns WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_notes_sql{
    "DELETE FROM meeting_notes WHERE id IN "
    "(SELECT id FROM meeting_notes WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_marks_sql{
    "DELETE FROM meeting_marks WHERE id IN "
    "(SELECT id FROM meeting_marks WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_runs_sql{
    "DELETE FROM meeting_runs WHERE meeting_id IN "
    "(SELECT meeting_id FROM meeting_runs WHERE group_id = $1 ORDER BY meeting_id LIMIT $2)"};
constexpr Sql erase_rounds_sql{
    "DELETE FROM meeting_rounds WHERE meeting_id IN "
    "(SELECT meeting_id FROM meeting_rounds WHERE group_id = $1 ORDER BY meeting_id LIMIT $2)"};
constexpr Sql erase_consents_sql{
    "DELETE FROM meeting_consents WHERE group_id = $1 AND person_id IN "
    "(SELECT person_id FROM meeting_consents WHERE group_id = $1 ORDER BY person_id LIMIT $2)"};
constexpr Sql erase_meetings_sql{
    "DELETE FROM meetings WHERE id IN "
    "(SELECT id FROM meetings WHERE group_id = $1 ORDER BY id LIMIT $2)"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  if (write.run(erase_makers_sql, of.group) > 0) return Erased::in_part;
  if (write.run(erase_comings_sql, of.group) > 0) return Erased::in_part;
  for (const Sql& sql :
       {erase_turns_sql, erase_notes_sql, erase_marks_sql, erase_runs_sql, erase_rounds_sql,
        erase_consents_sql, erase_words_sql, erase_items_sql, erase_meetings_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::meetings
