// Signing in by a link that comes by mail, as a person, a stranger and a mail program do it; the
// job that sends mails hands them over here.
#include <gtest/gtest.h>

#include <optional>
#include <regex>

#include "app/program.h"
#include "app/rooms.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/db/every_table.h"
#include "foundation/db/testing.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/mailing.h"
#include "foundation/rooms/room.h"
#include "slices/people/codes/one_time_code.h"
#include "slices/people/codes/second_step_storage.h"
#include "slices/people/people.h"

namespace alongside::testing_world::mail_links_test {
namespace {

using namespace std::chrono_literals;

constexpr const char* address = "ben@example.org";
constexpr const char* new_passphrase = "granite cloud teapot";

constexpr Sql ben_sql{"SELECT id FROM people WHERE name = 'Ben'"};
constexpr Sql rows_sql{"SELECT COUNT(*) FROM mail_links"};
constexpr Sql jobs_sql{"SELECT COUNT(*) FROM jobs WHERE kind = 'sign_in_links'"};

class MailLinks : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL was given";
    database_.emplace(made_once(GetParam()).database);
    site_.mail = &server_;
    dispatcher_.emplace(dispatcher_options(site_, database()));
  }

  Database& database() { return database_->database(); }
  Browser browser_of(const std::string& name) {
    Browser browser(*dispatcher_, site_);
    browser.set_cookie(std::string(people::session_cookie),
                       made_once(GetParam()).world.session_cookies.at(name));
    return browser;
  }
  Browser stranger() { return {*dispatcher_, site_}; }

  /// All jobs that stand there at that moment, and the mails among them.
  void run_jobs(Instant at) {
    std::vector<JobKind> kinds = jobs_of(*site_.rooms, site_);
    std::erase_if(kinds, [](const JobKind& kind) { return kind.name == mailing_job_name; });
    kinds.push_back(mailing_job(site_, [this]() -> SendMail {
      return [this](const MailAddress& to, std::string_view mail) {
        mails_.emplace_back(to.text(), mail);
        return SendResult::sent;
      };
    }));
    for (int round = 0; round < 2; ++round) run_all_waiting(database(), kinds, at);
  }

  /// The address in the last mail to `to`; "" where none came.
  std::string link_to(const std::string& to) {
    std::string path;
    for (const auto& [receiver, mail] : mails_) {
      if (receiver != to) continue;
      std::string text = std::regex_replace(mail, std::regex("=\r?\n"), "");
      text = std::regex_replace(text, std::regex("=3D"), "=");
      std::smatch found;
      const std::regex link("https?://[^/]+(/\\S+)");
      path = std::regex_search(text, found, link) ? found[1].str() : "";
    }
    return path;
  }

  void confirm_address(const std::string& name) {
    Browser ben = browser_of(name);
    const Response saved =
        ben.post("/me", {{"name", name}, {"pronouns", ""}, {"email", address}}, beginning());
    ASSERT_EQ(saved.status, 303) << saved.body;
    ben.post("/notices/wishes/address", {}, beginning());
    run_jobs(beginning());
    const std::string link = link_to(address);
    ASSERT_NE(link, "");
    EXPECT_EQ(stranger().post(link, {}, beginning()).status, 200);
    mails_.clear();
  }
  std::string asked_for(const std::string& name, Instant at) {
    const Response answer = stranger().post("/sign-in/mail", {{"name", name}}, at);
    EXPECT_EQ(answer.status, 303) << answer.body;
    run_jobs(at);
    return link_to(address);
  }
  std::int64_t count(const Sql& sql) {
    return database().read([&](Read& read) { return read.one<std::int64_t>(sql); });
  }
  void run_keepings(Instant at) {
    for (const Keeping& keeping : keepings_of(*site_.rooms)) {
      database().write([&](Write& write) {
        keeping.erase(write, at);
        write.commit();
      });
    }
  }
  static bool is_in(Browser& browser, Instant at) { return browser.get("/me", at).status == 200; }

  Site site_ = testing_world::site();
  MailServer server_{.host = "127.0.0.1", .from = *MailAddress::of("together@example.org")};
  std::optional<TemporaryDatabase> database_;
  std::optional<Dispatcher> dispatcher_;
  std::vector<std::pair<std::string, std::string>> mails_;
};
INSTANTIATE_ON_BOTH_DATABASES(MailLinks);

TEST_P(MailLinks, SignInOnceAndNotByBeingOpened) {
  confirm_address("Ben");
  const std::string link = asked_for("Ben", beginning());
  ASSERT_NE(link, "");
  Browser ben = stranger();
  EXPECT_EQ(ben.get(link, beginning()).status, 200);
  EXPECT_FALSE(is_in(ben, beginning())) << "a mail program opened it";
  EXPECT_EQ(ben.post(link, {}, beginning()).status, 303);
  EXPECT_TRUE(is_in(ben, beginning()));
  Browser other = stranger();
  EXPECT_NE(other.get(link, beginning()).body.find("This link is over"), std::string::npos);
  EXPECT_EQ(other.post(link, {}, beginning()).status, 200);
  EXPECT_FALSE(is_in(other, beginning()));
}

TEST_P(MailLinks, AnotherPassphraseIsChosenWithOne) {
  confirm_address("Ben");
  const std::string link = asked_for(address, beginning());
  Browser ben = stranger();
  EXPECT_EQ(ben.post(link, {{"choose", "yes"}, {"passphrase", "short"}}, beginning()).status, 422);
  EXPECT_EQ(ben.post(link, {{"choose", "yes"}, {"passphrase", new_passphrase}}, beginning()).status,
            303);
  EXPECT_TRUE(is_in(ben, beginning()));
  Browser before = browser_of("Ben");
  EXPECT_FALSE(is_in(before, beginning())) << "all other browsers are signed out";
  Browser later = stranger();
  later.post("/sign-in", {{"name", "Ben"}, {"passphrase", new_passphrase}}, beginning());
  EXPECT_TRUE(is_in(later, beginning()));
}

TEST_P(MailLinks, EndAfterHalfAnHourAndWithTheNextOneThatIsUsed) {
  confirm_address("Ben");
  const std::string first = asked_for("Ben", beginning());
  const std::string second = asked_for("Ben", beginning() + 1min);
  ASSERT_NE(first, second);
  EXPECT_EQ(stranger().post(second, {}, beginning() + 2min).status, 303);
  EXPECT_EQ(stranger().post(first, {}, beginning() + 2min).status, 200) << "it is over";
  const std::string third = asked_for("Ben", beginning() + 3min);
  EXPECT_EQ(stranger().post(third, {}, beginning() + 34min).status, 404);
  std::string forged = asked_for("Ben", beginning() + 40min);
  forged.replace(forged.find("link=") + 5, 1, forged[forged.find("link=") + 5] == '1' ? "2" : "1");
  EXPECT_EQ(stranger().post(forged, {}, beginning() + 40min).status, 404);
}

TEST_P(MailLinks, GoToConfirmedAddressesAloneAndFiveADay) {
  Browser ebele = browser_of("Ebele");
  ebele.post("/me", {{"name", "Ebele"}, {"pronouns", ""}, {"email", address}}, beginning());
  EXPECT_EQ(asked_for("Ebele", beginning()), "");
  EXPECT_EQ(asked_for(address, beginning()), "");
  EXPECT_TRUE(mails_.empty());
  ebele.post("/me", {{"name", "Ebele"}, {"pronouns", ""}, {"email", ""}}, beginning());
  confirm_address("Ben");
  for (int minute = 0; minute < 8; ++minute) asked_for("Ben", beginning() + 20min * minute);
  EXPECT_EQ(mails_.size(), 5U);
}

TEST_P(MailLinks, AskForASecondStepAllTheSame) {
  confirm_address("Ben");
  const std::string secret = "12345678901234567890";
  database().write([&](Write& write) {
    const Id<people::Person> ben{write.one<std::int64_t>(ben_sql)};
    people::begin_second_step(write, site_.key, ben, secret, beginning());
    people::confirm_second_step(write, ben, 0, beginning());
    write.commit();
  });
  Browser ben = stranger();
  const Response pressed = ben.post(asked_for("Ben", beginning()), {}, beginning());
  EXPECT_EQ(pressed.status, 303);
  EXPECT_FALSE(is_in(ben, beginning())) << "the link alone is not enough";
  const std::string code = people::hotp(
      secret, static_cast<std::uint64_t>(people::step_at(beginning())), people::digits_of_code);
  EXPECT_EQ(ben.post("/sign-in/code", {{"code", code}}, beginning()).status, 303);
  EXPECT_TRUE(is_in(ben, beginning()));
}

TEST_P(MailLinks, EndWhenTheirOwnerChangesTheWayIn) {
  confirm_address("Ben");
  const std::string first = asked_for("Ben", beginning());
  Browser ben = browser_of("Ben");
  ben.post("/me/passphrase",
           {{"current_passphrase", people::demonstration_passphrase.data()},
            {"passphrase", new_passphrase}},
           beginning());
  EXPECT_EQ(stranger().post(first, {}, beginning()).status, 200) << "the passphrase was changed";
  const std::string second = asked_for("Ben", beginning() + 1min);
  ben.post("/me",
           {{"name", "Ben"},
            {"pronouns", ""},
            {"email", "ben2@example.org"},
            {"current_passphrase", new_passphrase}},
           beginning() + 1min);
  EXPECT_EQ(stranger().post(second, {}, beginning() + 2min).status, 200) << "the address was";
}

TEST_P(MailLinks, TheAnswerIsTheSameForANameThatNobodyHas) {
  confirm_address("Ben");
  const auto shown_for = [&](const std::string& name) {
    Browser browser = stranger();
    const Response answer = browser.post("/sign-in/mail", {{"name", name}}, beginning());
    return std::to_string(answer.status) +
           browser.get("/sign-in/mail?done=asked", beginning()).body;
  };
  EXPECT_EQ(shown_for("Ben"), shown_for("Nobody at all"));
  EXPECT_EQ(count(rows_sql), 2) << "each has a row";
  EXPECT_EQ(count(jobs_sql), 2) << "and a job";
  run_jobs(beginning() + 1min);
  EXPECT_EQ(mails_.size(), 1U);
  run_keepings(beginning() + 24h);
  EXPECT_EQ(count(rows_sql), 2);
  run_keepings(beginning() + 25h);
  EXPECT_EQ(count(rows_sql), 0) << "rows go after a day";
}

}  // namespace
}  // namespace alongside::testing_world::mail_links_test
