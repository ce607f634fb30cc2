// What is erased is searched for byte by byte; what belongs to others is there as it was; and it
// all comes to the same end wherever it was broken off.
#include <gtest/gtest.h>

#include "app/rooms.h"
#include "app/testing/erasure_testing.h"
#include "foundation/base/stop.h"
#include "foundation/files/folder_testing.h"
#include "foundation/rooms/erased_list.h"
#include "foundation/rooms/erasing.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/ending/ending_tasks.h"
#include "slices/groups/ending/kept_list_storage.h"
#include "slices/people/removing/removing_storage.h"

namespace alongside::testing_world::erasure_test {
namespace {

using std::chrono::days;

class Erasure : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL given";
    temporary_ = std::make_unique<TemporaryDatabase>(with_leaver(GetParam()));
  }
  Database& database() { return temporary_->database(); }
  TemporaryDatabase& temporary() { return *temporary_; }

  void be(Browser& browser, Id<people::Person> person) {
    browser.clear_cookies();
    database().write([&](Write& write) {
      const SetCookie cookie = people::start_session(write, person, beginning());
      browser.set_cookie(cookie.name, cookie.value);
      write.commit();
    });
  }
  void finish_jobs(Instant now) { run_all_waiting(database(), jobs_of(all_rooms(), site_), now); }

  void expect_nowhere(const std::vector<std::string>& words) {
    const std::string bytes = all_bytes(temporary());
    for (const std::string& word : words) {
      const auto at = bytes.find(word);
      EXPECT_EQ(at, std::string::npos)
          << word << " is still there: " << bytes.substr(at < 60 ? 0 : at - 60, 160);
    }
  }
  void expect_somewhere(const std::vector<std::string>& words) {
    const std::string bytes = all_bytes(temporary());
    for (const std::string& word : words) EXPECT_NE(bytes.find(word), std::string::npos) << word;
  }

  const Site site_ = site();

 private:
  std::unique_ptr<TemporaryDatabase> temporary_;
};
INSTANTIATE_ON_BOTH_DATABASES(Erasure);

constexpr Sql tallies_sql{
    "SELECT CAST(COALESCE(SUM(agree + 10 * disagree), 0) AS BIGINT) FROM tallies"};
constexpr Sql participants_sql{"SELECT COUNT(*) FROM participants"};
constexpr Sql answers_sql{"SELECT COUNT(*) FROM answers"};
constexpr Sql seed_parts_sql{"SELECT COUNT(*) FROM selection_contributions"};
struct Counts {
  std::int64_t tallies = 0, participants = 0, answers = 0, seed_parts = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};
Counts counts_of(Database& database) {
  return database.read([](Read& read) {
    const auto [tallies, participants, answers, parts] =
        read.together(one<std::int64_t>(tallies_sql), one<std::int64_t>(participants_sql),
                      one<std::int64_t>(answers_sql), one<std::int64_t>(seed_parts_sql));
    return Counts{tallies, participants, answers, parts};
  });
}

/// The pseudonyms that the key makes of somebody.
std::vector<std::string> pseudonyms(const Site& site) {
  std::vector<std::string> tags;
  for (std::int64_t question = 1; question < 10; ++question) {
    tags.push_back(opinions::participant_tag(site.key, {question}, leaver));
    tags.push_back(opinions::backer_tag(site.key, {question}, leaver));
    tags.push_back(opinions::maker_tag(site.key, {question}, leaver));
  }
  return tags;
}

Browser::Form removal(const char* words) {
  return {{"signed_words", words}, {"passphrase", passphrase_of_leaver}, {"sure", "yes"}};
}

TEST_P(Erasure, FindsNothingOfAPersonThatWasRemoved) {
  expect_somewhere({"Zqvname",       "zqvname",   "zqvpronouns",     "zqvmail@example.org",
                    "zqvportrait",   "zqvwords",  "zqvnote",         "zqvsigned",
                    "zqvbeforehand", "zqvpower",  "zqvoffer",        "zqvshared",
                    "zqvsubject",    "zqvlesson", "Pacific/Chatham", "zqvproposal",
                    "zqvremark",     "zqvreason", "zqvreply",        "zqvseen"});
  expect_somewhere({opinions::participant_tag(site_.key, {1}, leaver),
                    opinions::backer_tag(site_.key, {1}, leaver),
                    opinions::maker_tag(site_.key, {1}, leaver)});
  expect_nowhere({"zqvworry", "zqvreach", "heron stands at her door", "zqvneeds", "zqvreflection"});
  const Counts before = counts_of(database());
  {
    Dispatcher dispatcher(dispatcher_options(site_, database()));
    Browser browser(dispatcher, site_);
    be(browser, leaver);
    ASSERT_EQ(browser.post("/me/remove", removal("go"), beginning()).status, 303);
    EXPECT_EQ(browser.get("/me", beginning()).status, 303) << "still signed in";
    EXPECT_EQ(browser
                  .post("/sign-in", {{"name", "Zqvname"}, {"passphrase", passphrase_of_leaver}},
                        beginning())
                  .status,
              422);
    finish_jobs(beginning());
    EXPECT_EQ(browser
                  .post("/sign-up", {{"name", "Zqvname"}, {"passphrase", "granite cloud teapot"}},
                        beginning())
                  .status,
              303)
        << "the name is not free";
    be(browser, {number_of_leaver + 1});
    EXPECT_EQ(browser.post("/me", {{"name", "Somebody new"}}, beginning()).status, 303);
  }
  EXPECT_EQ(counts_of(database()), before);
  expect_nowhere(pseudonyms(site_));
  expect_nowhere({"Zqvname",  "zqvname",     "zqvpronouns", "zqvmail",       "zqvportrait",
                  "zqvwords", "zqvnote",     "zqvsigned",   "zqvbeforehand", "zqvpower",
                  "zqvoffer", "zqvshared",   "zqvsubject",  "zqvlesson",     "Pacific/Chatham",
                  "zqvworry", "zqvproposal", "zqvchange",   "zqvremark",     "zqvreason",
                  "zqvreply", "zqvseen"});
  expect_somewhere({"Ben stands by this", "Said by nobody in particular."});
  expect_somewhere({"What stays of this?", "A lesson without a name"});
}

constexpr Sql signed_sql{"SELECT COUNT(*) FROM statements WHERE text = 'zqvsigned by me'"};
constexpr Sql signers_sql{"SELECT COUNT(*) FROM statements WHERE signed_by IS NOT NULL"};
TEST_P(Erasure, KeepsSignedWordsWithoutTheNameWhereTheirAuthorSaysSo) {
  database().write([&](Write& write) {
    people::begin_removing(write, leaver, SignedWords::stay, beginning());
    write.commit();
  });
  finish_jobs(beginning());
  database().read([](Read& read) {
    EXPECT_EQ(read.one<std::int64_t>(signed_sql), 1);
    EXPECT_EQ(read.one<std::int64_t>(signers_sql), 1) << "Ben's alone";
    return 0;
  });
  expect_nowhere({"Zqvname", "zqvname", "zqvmail", "zqvwords", "zqvnote", "zqvportrait"});
}

TEST_P(Erasure, LeavesThatOfOthersAsItWas) {
  std::vector<std::string> before = all_rows(temporary());
  std::erase_if(before, [](const std::string& row) {
    return !row.starts_with("people: ") && !row.starts_with("<people>");
  });
  ASSERT_EQ(before.size(), 7U);
  database().write([&](Write& write) {
    people::begin_removing(write, leaver, SignedWords::go, beginning());
    write.commit();
  });
  finish_jobs(beginning());
  const std::vector<std::string> after = all_rows(temporary());
  for (const std::string& row : before) {
    const bool own = row.find("Zqvname") != std::string::npos;
    EXPECT_EQ(std::ranges::find(after, row) == after.end(), own) << row;
  }
}

/// From any number of steps on, and then from the beginning.
template <class Of>
std::vector<std::string> rows_after(const DatabaseTemplate& begun, const Of& of, int steps,
                                    int* taken = nullptr) {
  TemporaryDatabase temporary(begun);
  const auto step = [&](ErasingPlace& place) {
    return temporary.database().write([&](Write& write) {
      const Erased erased = erase_step(write, all_rooms(), of, place);
      write.commit();
      return erased;
    });
  };
  ErasingPlace broken_off;
  for (int i = 0; i < steps; ++i) step(broken_off);
  ErasingPlace place;
  while (step(place) == Erased::in_part) {
    if (taken != nullptr) ++*taken;
  }
  return all_rows(temporary);
}

template <class Of>
void expect_one_end(const DatabaseTemplate& begun, const Of& of) {
  int steps = 0;
  const auto whole = rows_after(begun, of, 0, &steps);
  EXPECT_GT(steps, 5);
  for (int broken_off = 1; broken_off <= steps; ++broken_off) {
    EXPECT_EQ(rows_after(begun, of, broken_off), whole) << broken_off;
  }
}

TEST_P(Erasure, OfAPersonComesToOneEndWhereverItWasBrokenOff) {
  const DatabaseTemplate begun(GetParam(), [&](Database& filled) {
    LeaverMaker(filled).fill();
    filled.write([](Write& write) {
      people::begin_removing(write, leaver, SignedWords::go, beginning());
      write.commit();
    });
  });
  expect_one_end(
      begun,
      OfPerson{
          .site = site_, .person = leaver, .now = beginning(), .signed_words = SignedWords::go});
}

constexpr Id<groups::Group> clinic{1};

TEST_P(Erasure, OfAGroupComesToOneEndWhereverItWasBrokenOff) {
  const DatabaseTemplate begun(GetParam(), [&](Database& filled) {
    LeaverMaker(filled).fill();
    filled.write([&](Write& write) {
      for (const auto person : groups::people_in(write, clinic, 50)) {
        groups::end_membership(
            write, {.site = site_, .group = clinic, .person = person, .now = beginning()});
      }
      write.commit();
    });
  });
  expect_one_end(begun, OfGroup{.site = site_, .group = clinic, .now = beginning()});
}

const std::vector<std::string> words_of_clinic{"Asthma clinic group",
                                               "What would make the clinic easier to use?",
                                               "What did the last year teach us?",
                                               "We should be able to book by text message.",
                                               "Ben stands by this",
                                               "The patient ones",
                                               "Panel for the new clinic",
                                               "zqvwords",
                                               "zqvsigned",
                                               "Spring meeting",
                                               "zqvbeforehand"};

TEST_P(Erasure, FindsNothingOfAGroupThatTwoMembersEnded) {
  expect_somewhere(words_of_clinic);
  {
    Dispatcher dispatcher(dispatcher_options(site_, database()));
    Browser browser(dispatcher, site_);
    be(browser, {1});
    ASSERT_EQ(browser.post("/groups/1/end", {{"reason", "Our work is done"}}, beginning()).status,
              303);
    be(browser, {2});
    ASSERT_EQ(browser.post("/groups/1/end/agree", {}, beginning()).status, 303);
    EXPECT_NE(browser.get("/groups/1/members", beginning()).body.find("This group ends on"),
              std::string::npos)
        << "each page of the group says so";
    EXPECT_EQ(browser.get("/groups/1", beginning()).body.find("What that means, and how to object"),
              std::string::npos)
        << "what waits there says it";
    EXPECT_EQ(browser.get("/groups/4/members", beginning()).body.find("This group ends on"),
              std::string::npos);
    finish_jobs(beginning() + days(13));
    be(browser, {2});
    EXPECT_EQ(browser.get("/groups/1", beginning() + days(13)).status, 200) << "too early";
    finish_jobs(beginning() + days(15));
    be(browser, {2});
    EXPECT_EQ(browser.get("/groups/1", beginning() + days(15)).status, 404);
    EXPECT_EQ(browser.get("/groups/4", beginning() + days(15)).status, 200);
    const std::string code = database().read([](Read& read) {
      static constexpr Sql code_sql{"SELECT watch_code FROM selections WHERE title = 'Drawn draw'"};
      return read.one<std::string>(code_sql);
    });
    EXPECT_EQ(browser.get("/draws/" + code, beginning() + days(15)).status, 200);
    EXPECT_EQ(browser.get("/draws/" + code + "/seed.txt", beginning() + days(15)).status, 200);
    const std::string open = database().read([](Read& read) {
      static constexpr Sql open_sql{
          "SELECT watch_code FROM selections WHERE step = 3 AND group_id IS NULL"};
      return read.one<std::string>(open_sql);
    });
    const Response of_open = browser.get("/draws/" + open, beginning() + days(15));
    EXPECT_NE(of_open.body.find("The group that published this draw has ended."),
              std::string::npos);
    EXPECT_EQ(of_open.body.find("Everybody may watch"), std::string::npos);
  }
  std::vector<std::string> words = words_of_clinic;
  words.emplace_back("Our work is done");
  expect_nowhere(words);
  expect_somewhere({"Night nurses", "How could nights be calmer?", "Panel for calm nights",
                    "Bread bakers", "Drawn draw", "Zqvname"});
}

TEST_P(Erasure, OfWhatABackupBroughtBackIsDoneAgain) {
  const auto erased =
      people::ErasedPerson{.person = leaver, .day = 20000, .signed_words = SignedWords::go};
  database().write([&](Write& write) {
    EXPECT_TRUE(people::erase_again(write, erased));
    EXPECT_FALSE(people::erase_again(write, {.person = {1000}}));
    EXPECT_TRUE(groups::erase_again(write, clinic, 20001));
    EXPECT_FALSE(groups::erase_again(write, {1000}, 20001));
    write.commit();
  });
  finish_jobs(beginning());
  database().read([&](Read& read) {
    const auto people = people::erased_people(read);
    const auto groups = groups::erased_groups(read);
    EXPECT_EQ(people.size(), 3U) << "and who took part there without an account";
    const auto again = std::ranges::find(people, leaver, &people::ErasedPerson::person);
    EXPECT_TRUE(again != people.end() && again->day == 20000);
    EXPECT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups.at(0).day, 20001);
    return 0;
  });
  std::vector<std::string> words = words_of_clinic;
  words.emplace_back("Zqvname");
  expect_nowhere(words);
}

TEST_P(Erasure, OfWhatABackupBroughtBackIsDoneBeforeAServerServes) {
  const Folder folder;
  const std::string path = folder.path() + "/alongside.erased";
  EXPECT_EQ(groups::erase_what_came_back(database(), path), 0);
  const ErasedList empty = kept_list(path);
  EXPECT_FALSE(empty.community.empty());
  EXPECT_TRUE(empty.lines.empty());

  // What servers noted before they erased it; then a backup is put back that has it all.
  note_in_erased_list(OfPerson{.site = site_, .person = leaver, .now = beginning()});
  EXPECT_EQ(kept_list(path), empty) << "this site keeps no list";
  Site keeping = site_;
  keeping.erased_list = path;
  note_in_erased_list(OfPerson{
      .site = keeping, .person = leaver, .now = beginning(), .signed_words = SignedWords::go});
  note_in_erased_list(OfPerson{.site = keeping, .person = {1000}, .now = beginning()});
  note_in_erased_list(OfGroup{.site = keeping, .group = clinic, .now = beginning()});
  EXPECT_EQ(groups::erase_what_came_back(database(), path), 2);
  EXPECT_EQ(groups::erase_what_came_back(database(), path), 0) << "it is known by now";
  EXPECT_EQ(kept_list(path).lines.size(), 3U);
  finish_jobs(beginning());
  std::vector<std::string> words = words_of_clinic;
  words.emplace_back("Zqvname");
  expect_nowhere(words);
  database().write([](Write& write) {
    EXPECT_GT(people::add_person(write, {.name = "Newcomer"}, beginning()).number, 1000)
        << "a number that the list holds";
    write.commit();
  });
}

TEST_P(Erasure, IsNotDoneByTheListOfAnotherCommunity) {
  const Folder folder;
  const std::string path = folder.path() + "/alongside.erased";
  const ErasedList others{"another", {{ErasedLine::What::person, number_of_leaver, 1, true}}};
  write_kept_list(path, others);
  EXPECT_THROW(groups::erase_what_came_back(database(), path), CommandProblem);
  EXPECT_EQ(kept_list(path), others);
  expect_somewhere({"Zqvname"});
  // Who runs the server says that it is theirs, on purpose.
  EXPECT_EQ(groups::erase_what_is_listed(database(), others), 1);
  EXPECT_EQ(groups::erase_what_came_back(database(), path), 0);
}

struct KeptForATime {
  std::int64_t sessions = 0, passes = 0, tries = 0, days = 0, links = 0, requests = 0, endings = 0;
  friend bool operator==(const KeptForATime&, const KeptForATime&) = default;
};
constexpr Sql kept_for_a_time_sql{
    "SELECT (SELECT COUNT(*) FROM sessions), (SELECT COUNT(*) FROM sign_up_passes), "
    "(SELECT COUNT(*) FROM tries), (SELECT COUNT(*) FROM file_days), "
    "(SELECT COUNT(*) FROM group_invitations), (SELECT COUNT(*) FROM join_requests), "
    "(SELECT COUNT(*) FROM group_endings)"};
constexpr Sql try_sql{
    "INSERT INTO tries (subject, tries, window_started_at) VALUES ('somebody', 1, $1)"};
constexpr Sql decline_sql{"UPDATE join_requests SET state = 1"};
constexpr Sql object_sql{"UPDATE group_endings SET proposed_at = $1, objected_at = $1"};
TEST_P(Erasure, OfWhatIsKeptForATimeComesByItself) {
  database().write([](Write& write) {
    write.run(try_sql, beginning());
    write.run(decline_sql);
    write.run(object_sql, beginning());
    write.commit();
  });
  const auto kept_at = [&](days later) {
    finish_jobs(beginning() + later);
    return database().read([](Read& read) { return read.one<KeptForATime>(kept_for_a_time_sql); });
  };
  const KeptForATime first = kept_at(days(0));
  EXPECT_GT(first.sessions, 1);
  EXPECT_GE(first.tries, 1);
  EXPECT_GT(first.days, 0);
  EXPECT_EQ(first.requests, 1);
  const KeptForATime soon = kept_at(days(2));
  EXPECT_EQ(soon.sessions, first.sessions);
  EXPECT_EQ(soon.tries, 0);
  EXPECT_EQ(soon.days, 0);
  EXPECT_EQ(soon.endings, first.endings);
  // The link by which somebody came stays while they are there; the one that nobody used goes.
  EXPECT_EQ(kept_at(days(200)), (KeptForATime{.links = first.links - 1}));
}

}  // namespace
}  // namespace alongside::testing_world::erasure_test
