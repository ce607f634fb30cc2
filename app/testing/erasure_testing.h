// A community in which one person left something in every room, in words that stand nowhere else.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/program.h"
#include "app/testing/all_rows.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"
#include "slices/draws/draws.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::testing_world {

inline constexpr const char* passphrase_of_leaver = "zqvteapot granite cloud";
/// Each word that leads to the person begins with `zqv`. Whoever signs up first in the test
/// community.
inline constexpr std::int64_t number_of_leaver = 7;
inline constexpr Id<people::Person> leaver{number_of_leaver};

/// Fills the test community through its pages; what has no page here, or a long way to it, through
/// the database.
class LeaverMaker {
 public:
  explicit LeaverMaker(Database& database)
      : database_(database),
        site_(site()),
        world_(make(database, site_, beginning(), true)),
        dispatcher_(dispatcher_options(site_, database)),
        browser_(dispatcher_, site_) {}

  void fill() {
    join_clinic(invite_to_clinic());
    tell_of_themselves();
    choose_how_to_hear();
    ask_to_join_bakers();
    take_part_in_meetings();
    take_part_in_decisions();
    take_part_in_actions();
    take_part_in_questions();
    take_part_in_draws();
    hold_what_has_no_page();
    hold_ways_to_sign_in();
  }

 private:
  std::string post(const std::string& path, const Browser::Form& form,
                   const Browser::Uploads& uploads = {}) {
    const Response response = browser_.post(path, form, beginning(), uploads);
    const bool done = response.status == 303 || response.status == 200;
    EXPECT_TRUE(done) << path << "\n" << response.body;
    for (const auto& [name, value] : response.headers) {
      if (name == "Location") return value;
    }
    return "";
  }

  void be(const std::string& name) {
    browser_.clear_cookies();
    browser_.set_cookie("alongside_session", world_.session_cookies[name]);
  }

  /// Asha starts another group, and gives a link into the first.
  std::string invite_to_clinic() {
    be("Asha");
    post("/groups/new", {{"form", "group"},
                         {"name", "Bread bakers"},
                         {"openness", "listed"},
                         {"purpose", "Bread"},
                         {"serves", "All"},
                         {"ground_rules", "Be kind."},
                         {"side_1", "Lived experience"},
                         {"side_2", "Professional"}});
    post("/groups/1/invitations", {{"uses", "3"}});
    const Response shown = browser_.get("/groups/1/invitations", beginning());
    const auto at = shown.body.find("/join/");
    EXPECT_NE(at, std::string::npos);
    return shown.body.substr(at, std::string_view("/join/").size() + 43);
  }

  void join_clinic(const std::string& link) {
    browser_.clear_cookies();
    post("/sign-up", {{"name", "Zqvname"},
                      {"pronouns", "zqvpronouns"},
                      {"email", "zqvmail@example.org"},
                      {"passphrase", passphrase_of_leaver}});
    post(link, {});
  }

  void tell_of_themselves() {
    post("/me/picture", {{"description", "zqvportrait"}},
         {{"picture", {"zqvfile.png", bytes_of_file("slices/files/cases/garden.png")}}});
    post("/groups/1/me", {{"perspective", "0"},
                          {"perspective", "7"},
                          {"own_words", "zqvwords"},
                          {"side", "1"},
                          {"seen_by", "group"}});
    post("/groups/1/invitations", {{"uses", "1"}});
    post("/groups/1/safety", {{"what", "zqvworry"}, {"name", "yes"}, {"reach", "zqvreach"}});
    post("/me/needs", {{"need_place", "quiet"}, {"words", "zqvneeds"}});
    post("/groups/1/needs/mine", {{"what", "all"}});
    begin_well();
  }

  void begin_well() {
    post("/groups/1/design/parts/power", {{"base", "0"}, {"text", "zqvpower"}});
    post("/groups/1/design/brings", {{"text", "zqvoffer"}});
    post("/groups/1/design/assumptions", {{"reflection", "zqvreflection"}});
    post("/groups/1/design/assumptions/share", {{"share", "zqvshared"}});
    for (const bool sign : {true, false}) {
      Browser::Form form{{"subject", sign ? "zqvsubject" : "Buses"},
                         {"went", "well"},
                         {"what", sign ? "zqvlesson" : "A lesson without a name"}};
      if (sign) form.push_back({"sign", "1"});
      post("/groups/1/design/lessons/new", form);
    }
    post("/groups/1/design/lessons/open", {});
  }

  void choose_how_to_hear() {
    post("/notices/wishes", {{"theme_questions", "paper"},
                             {"theme_membership", "daily"},
                             {"quiet_from", "22:00"},
                             {"quiet_until", "07:00"},
                             {"time_zone", "Pacific/Chatham"}});
    post("/groups/1/notices/wishes", {{"theme_draws", "weekly"}});
  }

  void ask_to_join_bakers() { post("/groups/4/requests", {{"note", "zqvnote"}}); }

  void take_part_in_meetings() {
    const std::string meeting = "/groups/1/meetings/" + world_.kept.at("meeting");
    const std::string words = meeting + "/items/" + world_.kept.at("item") + "/words";
    post(meeting + "/coming", {{"way", "in_person"}, {"supporter", "1"}});
    post(meeting + "/items/new",
         {{"title", "What stays of this?"}, {"purpose", "talk"}, {"minutes", "10"}});
    post(words, {{"text", "zqvbeforehand"}, {"name", "mine"}});
    post(words, {{"text", "Said by nobody in particular."}, {"name", "none"}});
    post("/me/calendar", {});
  }

  void answer(const std::string& statement) {
    post("/groups/1/questions/1/answers",
         {{"statement", world_.kept.at(statement)}, {"answer", "agree"}});
  }

  static constexpr Sql wrote_action_sql{"UPDATE actions SET added_by = $1 WHERE id = 1"};
  void take_part_in_actions() {
    post("/groups/1/actions/1/take-on", {});
    post("/groups/1/actions/1/offer", {{"asked", "2"}});
    post("/groups/1/actions/1/how-far",
         {{"percent", "20"}, {"words", "zqvfar"}, {"hindrance", "zqvhindrance"}});
    post("/groups/1/actions/1/end", {{"how", "dropped"}, {"words", "zqvdropped"}});
  }

  void take_part_in_questions() {
    post("/groups/1/questions/new", {{"question", "What stays of this?"}, {"small_numbers", "0"}});
    post("/groups/1/questions/1/statements/new", {{"text", "zqvsigned by me"}, {"sign", "1"}});
    post("/groups/1/questions/1/statements/new", {{"text", "Said by nobody in particular."}});
    for (const char* one : {"statement_1", "statement_2", "statement_3"}) answer(one);
    be("Ben");
    post("/groups/1/questions/1/statements/new", {{"text", "Ben stands by this"}, {"sign", "1"}});
    answer("statement_1");
  }

  void take_part_in_draws() {
    database_.write([&](Write& write) {
      const Id<draws::Draw> open{std::stoll(world_.kept.at("open"))};
      draws::put_into_seed(write, site_.key, open, leaver, "a grey heron on the pier", beginning());
      write.commit();
    });
  }

  static constexpr Sql ballot_sql{
      "INSERT INTO decision_ballots (id, round_id, group_id, said_by, side_id, answer, reason) "
      "SELECT 77, MAX(id), 1, $1, 0, 1, 'zqvreason' FROM decision_rounds"};
  static constexpr Sql knowing_sql{
      "INSERT INTO decision_knowings (round_id, group_id, first_by, first_side, first_at, "
      "second_by, second_at) SELECT MAX(id), 1, $1, 0, 1, $1, 2 FROM decision_rounds"};
  static constexpr Sql review_sql{
      "INSERT INTO decision_reviews (proposal_id, group_id, seen, said_by, said_at) "
      "VALUES (1, 1, 'zqvseen', $1, 1)"};
  static constexpr Sql replied_sql{
      "UPDATE proposal_remarks SET replied_by = $1, reply = 3, reply_words = 'zqvreply' "
      "WHERE said_by <> $1"};
  void take_part_in_decisions() {
    post("/groups/1/decisions/new", {{"title", "zqvproposal"},
                                     {"change", "zqvchange"},
                                     {"for_whom", "us"},
                                     {"cost", "nothing"},
                                     {"harm", "nobody"},
                                     {"option-1", "zqvoption"},
                                     {"about-1", "zqvabout"}});
    post("/groups/1/decisions/1/remarks", {{"kind", "question"}, {"remark", "zqvremark"}});
    database_.write([&](Write& write) {
      for (const Sql& sql : {ballot_sql, knowing_sql, review_sql, replied_sql, wrote_action_sql}) {
        write.run(sql, leaver);
      }
      write.commit();
    });
  }

  static constexpr Sql share_sql{
      "INSERT INTO picture_consents (question_id, group_id, person_id, shares) "
      "VALUES (1, 1, $1, 1)"};
  static constexpr Sql held_sql{
      "INSERT INTO held_statements (question_id, id, text, text_tag, signed_by, look_from, "
      "shown_from) VALUES (1, 78, 'zqvsigned and waits', 'tag', $1, 9000000000000000, "
      "9000000000000000)"};
  static constexpr Sql name_sql{
      "INSERT INTO map_names (question_id, id, letter, text, text_tag) "
      "VALUES (1, 11, 0, 'The patient ones', 'tag')"};
  static constexpr Sql back_sql{
      "INSERT INTO map_name_backings (question_id, letter, backer_tag, name_id) "
      "VALUES (1, 0, $1, 11)"};
  static constexpr Sql begun_sql{"UPDATE selections SET begun_by = $1 WHERE id = 1"};
  static constexpr Sql published_sql{"UPDATE selection_draws SET published_by = $1"};
  static constexpr Sql named_sql{
      "INSERT INTO selection_contributors (selection_id, person_id) "
      "SELECT selection_id, $1 FROM selection_draws"};
  static constexpr Sql changed_sql{"UPDATE selection_place_changes SET changed_by = $1"};
  static constexpr Sql pass_sql{
      "INSERT INTO sign_up_passes (token_fingerprint, expires_at, used_count, made_by) "
      "VALUES ('print', $2, 0, $1)"};
  static constexpr Sql decided_sql{
      "INSERT INTO group_endings (group_id, proposed_by, reason, proposed_at, agreed_by, "
      "objected_by, objection, objected_at) VALUES (2, $1, 'r', 1, $1, $1, 'o', 2)"};
  static constexpr Sql address_sql{
      "INSERT INTO mail_addresses (person_id, confirmed) VALUES ($1, 'zqvmail@example.org') "
      "ON CONFLICT (person_id) DO UPDATE SET confirmed = excluded.confirmed"};
  static constexpr Sql mail_sql{
      "INSERT INTO outgoing_mails (id, kind, person_id, lane, state, due_at, made_at) "
      "VALUES (7, 'notices', $1, 1, 1, 9000000000000000, 9000000000000000)"};
  /// Names the person by its mail alone.
  static constexpr Sql to_address_sql{
      "INSERT INTO mails_to_addresses (mail_id, address, about) "
      "VALUES (7, 'zqvmail@example.org', 1)"};
  static constexpr Sql to_mail_sql{
      "INSERT INTO notices_to_mail (person_id, notice_id, due_at) "
      "VALUES ($1, 8, 9000000000000000)"};
  static constexpr Sql on_paper_sql{
      "INSERT INTO notices_on_paper (person_id, notice_id, group_id) VALUES ($1, 9, 1)"};
  /// What a group published stays when it has ended: a copy that names nobody (decision 0025). The
  /// same words elsewhere have to go, so they are not looked for in the copy.
  static constexpr Sql unpublished_lines_sql{"DELETE FROM fate_page_lines"};
  static constexpr Sql unpublished_sql{"DELETE FROM fate_pages"};
  void hold_what_has_no_page() {
    database_.write([&](Write& write) {
      write.run(unpublished_lines_sql);
      write.run(unpublished_sql);
      write.run(to_address_sql);
      for (const Sql& sql : {address_sql, mail_sql, to_mail_sql, on_paper_sql}) {
        write.run(sql, leaver);
      }
      for (const Sql& sql :
           {share_sql, begun_sql, published_sql, named_sql, changed_sql, decided_sql, held_sql}) {
        write.run(sql, leaver);
      }
      write.run(name_sql);
      write.run(back_sql, opinions::backer_tag(site_.key, {1}, leaver));
      write.run(pass_sql, leaver, beginning() + std::chrono::hours(9));
      write.commit();
    });
  }

  static constexpr Sql contact_sql{
      "INSERT INTO safety_contacts (group_id, person_id, position, agreed_at, asked_by) "
      "VALUES (1, $1, 9, 1, $1)"};
  static constexpr Sql asked_sql{
      "INSERT INTO caretaker_offers (person_id, offered_by, offered_at) VALUES ($1, $1, 1)"};
  static constexpr Sql step_sql{
      "INSERT INTO second_steps (person_id, sealed, begun_at) VALUES ($1, 'sealed', 1)"};
  static constexpr Sql code_sql{
      "INSERT INTO recovery_codes (person_id, print) VALUES ($1, 'print')"};
  static constexpr Sql way_back_sql{
      "INSERT INTO ways_back (id, code_print, claim_print, person_id, expires_at) "
      "VALUES (1, 'code', 'claim', $1, 4000000000000000)"};
  static constexpr Sql vouch_sql{
      "INSERT INTO vouches (way_back_id, person_id, group_id, side) VALUES (1, $1, 1, 0)"};
  static constexpr Sql looked_at_sql{
      "INSERT INTO needs_looks (person_id, group_id, looker_id, looked_at) "
      "VALUES ($1, 1, 1, 9000000000000000)"};
  static constexpr Sql looked_sql{
      "INSERT INTO needs_looks (person_id, group_id, looker_id, looked_at) "
      "VALUES (2, 1, $1, 9000000000000000)"};
  void hold_ways_to_sign_in() {
    database_.write([&](Write& write) {
      for (const Sql& sql : {looked_at_sql, looked_sql}) write.run(sql, leaver);
      for (const Sql& sql : {contact_sql, asked_sql, step_sql, code_sql, way_back_sql, vouch_sql}) {
        write.run(sql, leaver);
      }
      write.commit();
    });
  }

  Database& database_;
  Site site_;
  World world_;
  Dispatcher dispatcher_;
  Browser browser_;
};

/// Once a process for each engine.
inline const DatabaseTemplate& with_leaver(Engine engine) {
  const auto fill = [](Database& database) { LeaverMaker(database).fill(); };
  if (engine == Engine::sqlite) {
    static const DatabaseTemplate on_sqlite(Engine::sqlite, fill);
    return on_sqlite;
  }
  static const DatabaseTemplate on_postgresql(Engine::postgresql, fill);
  return on_postgresql;
}

}  // namespace alongside::testing_world
