#include "slices/moderation/life_storage.h"

#include "slices/moderation/reporter_tag.h"

namespace alongside::moderation {
namespace {

struct OwnAct {
  Outcome outcome = Outcome::stays;
  std::string words;
  Instant on{};
};
constexpr Sql proposed_by_sql{
    "SELECT outcome, words, proposed_on FROM moderation_proposals WHERE by_person = $1 ORDER BY "
    "id"};
constexpr Sql decided_by_sql{
    "SELECT outcome, words, decided_on FROM moderation_decisions WHERE first_by = $1 "
    "OR second_by = $1 ORDER BY id"};
constexpr Sql wordings_of_sql{
    "SELECT words FROM moderation_wordings WHERE author = $1 ORDER BY contribution"};

void write_acts(JsonWriter& json, const std::vector<OwnAct>& acts) {
  for (const OwnAct& act : acts) {
    json.item([&] {
      json.text("outcome", name_of(act.outcome));
      json.text("words", act.words);
      json.instant("day", act.on);
    });
  }
}

/// Open matters, to find out with the key which of them somebody reported.
struct MatterRow {
  std::int64_t contribution = 0;
  std::string kind;
};
constexpr Sql matters_after_sql{
    "SELECT contribution, kind FROM moderation_matters WHERE contribution > $1 "
    "ORDER BY contribution LIMIT $2"};
constexpr Sql reports_of_sql{
    "SELECT worry FROM moderation_reports WHERE contribution = $1 AND kind = $2 "
    "AND reporter_tag = $3 ORDER BY worry"};

std::vector<Worry> reported_by(Read& read, const SecretKey& key, Id<people::Person> person) {
  std::vector<Worry> all;
  std::int64_t after = 0;
  while (true) {
    const auto matters = read.all<MatterRow>(matters_after_sql, after, rows_a_step);
    if (matters.empty()) return all;
    for (const MatterRow& row : matters) {
      const auto worries = read.all<Worry>(reports_of_sql, row.contribution, row.kind,
                                           reporter_tag(key, row.kind, row.contribution, person));
      all.insert(all.end(), worries.begin(), worries.end());
    }
    after = matters.back().contribution;
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person) {
  const auto proposed = read.all<OwnAct>(proposed_by_sql, person);
  const auto decided = read.all<OwnAct>(decided_by_sql, person);
  const auto wordings = read.all<std::string>(wordings_of_sql, person);
  json.object("moderation", [&] {
    json.boolean("skips_what_is_distressing", skips_distressing(read, person));
    json.list("proposed", [&] { write_acts(json, proposed); });
    json.list("decided_with_somebody", [&] { write_acts(json, decided); });
    json.list("asked_about_own_words", [&] {
      for (const std::string& words : wordings) json.item(words);
    });
    json.list("reported_and_still_open", [&] {
      for (const Worry worry : reported_by(read, key, person)) json.item(name_of(worry));
    });
  });
}

constexpr Sql end_proposals_sql{
    "DELETE FROM moderation_proposals WHERE by_person = $1 AND group_id = $2"};
constexpr Sql end_wordings_sql{
    "DELETE FROM moderation_wordings WHERE author = $1 AND group_id = $2"};
void end_proposals(Write& write, const Leaving& leaving) {
  write.run(end_proposals_sql, leaving.person, leaving.group);
  write.run(end_wordings_sql, leaving.person, leaving.group);
}

namespace {

constexpr std::int64_t matters_a_step = 50;

constexpr Sql unname_report_sql{
    "UPDATE moderation_reports SET reporter_tag = $4 "
    "WHERE contribution = $1 AND kind = $2 AND reporter_tag = $3"};
/// What they reported stays, for it would tell who did if it went with them. Under a name drawn by
/// chance it leads to nobody, also with the key. Where they reported is found with the key alone:
/// each open matter is tried.
bool unname_reports(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  const auto matters = write.all<MatterRow>(matters_after_sql, reached, matters_a_step);
  for (const MatterRow& row : matters) {
    write.run(unname_report_sql, row.contribution, row.kind,
              reporter_tag(key, row.kind, row.contribution, of.person),
              fingerprint(random_token()));
    reached = row.contribution;
  }
  return !matters.empty();
}

constexpr Sql forget_count_sql{"DELETE FROM moderation_report_counts WHERE day_tag = $1"};
constexpr Sql forget_own_proposals_sql{"DELETE FROM moderation_proposals WHERE by_person = $1"};
constexpr Sql forget_own_wordings_sql{"DELETE FROM moderation_wordings WHERE author = $1"};
constexpr Sql forget_choice_sql{"DELETE FROM skips_distressing WHERE person_id = $1"};
constexpr Sql unname_first_sql{
    "UPDATE moderation_decisions SET first_by = NULL WHERE id IN "
    "(SELECT id FROM moderation_decisions WHERE first_by = $1 LIMIT $2)"};
constexpr Sql unname_second_sql{
    "UPDATE moderation_decisions SET second_by = NULL WHERE id IN "
    "(SELECT id FROM moderation_decisions WHERE second_by = $1 LIMIT $2)"};

}  // namespace

Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached) {
  if (unname_reports(write, key, of, reached)) return Erased::in_part;
  for (int day = 0; day <= 3; ++day) {
    write.run(forget_count_sql, report_day_tag(key, of.now - std::chrono::days(day), of.person));
  }
  write.run(forget_own_proposals_sql, of.person);
  write.run(forget_own_wordings_sql, of.person);
  write.run(forget_choice_sql, of.person);
  const std::int64_t unnamed = write.run(unname_first_sql, of.person, rows_a_step) +
                               write.run(unname_second_sql, of.person, rows_a_step);
  return unnamed > 0 ? Erased::in_part : Erased::whole;
}

namespace {

constexpr Sql erase_reports_sql{
    "DELETE FROM moderation_reports WHERE contribution IN "
    "(SELECT contribution FROM moderation_matters WHERE group_id = $1 ORDER BY contribution "
    "LIMIT $2)"};
constexpr Sql erase_matters_sql{
    "DELETE FROM moderation_matters WHERE contribution IN "
    "(SELECT contribution FROM moderation_matters WHERE group_id = $1 ORDER BY contribution "
    "LIMIT $2) AND group_id = $1"};
constexpr Sql erase_proposals_sql{
    "DELETE FROM moderation_proposals WHERE id IN "
    "(SELECT id FROM moderation_proposals WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_decisions_sql{
    "DELETE FROM moderation_decisions WHERE id IN "
    "(SELECT id FROM moderation_decisions WHERE group_id = $1 ORDER BY id LIMIT $2)"};
constexpr Sql erase_notes_sql{
    "DELETE FROM content_notes WHERE contribution IN "
    "(SELECT contribution FROM content_notes WHERE group_id = $1 ORDER BY contribution LIMIT $2) "
    "AND group_id = $1"};
constexpr Sql erase_wordings_sql{
    "DELETE FROM moderation_wordings WHERE contribution IN "
    "(SELECT contribution FROM moderation_wordings WHERE group_id = $1 ORDER BY contribution "
    "LIMIT $2) AND group_id = $1"};

}  // namespace

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  for (const Sql& sql : {erase_reports_sql, erase_matters_sql, erase_proposals_sql,
                         erase_decisions_sql, erase_notes_sql, erase_wordings_sql}) {
    if (write.run(sql, of.group, rows_a_step) > 0) return Erased::in_part;
  }
  return Erased::whole;
}

}  // namespace alongside::moderation
