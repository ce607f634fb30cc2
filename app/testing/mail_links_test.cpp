// Signing in by a link that comes by mail, as a person, a stranger and a mail program do it; the
// job that sends mails hands them over here.
#include <gtest/gtest.h>

#include "app/testing/mails_testing.h"
#include "foundation/db/every_table.h"
#include "slices/people/codes/one_time_code.h"
#include "slices/people/codes/second_step_storage.h"

namespace alongside::testing_world::mail_links_test {
namespace {

using namespace std::chrono_literals;

constexpr const char* address = "ben@example.org";
constexpr const char* new_passphrase = "granite cloud teapot";

const std::string secret = "12345678901234567890";

constexpr Sql ben_sql{"SELECT id FROM people WHERE name = 'Ben'"};
constexpr Sql rows_sql{"SELECT COUNT(*) FROM mail_links"};
constexpr Sql jobs_sql{"SELECT COUNT(*) FROM jobs WHERE kind = 'sign_in_links'"};

class MailLinks : public WithMails {
 protected:
  void confirm_address(const std::string& name) { WithMails::confirm_address(name, address); }
  std::string asked_for(const std::string& name, Instant at) {
    const Response answer = stranger().post("/sign-in/mail", {{"name", name}}, at);
    EXPECT_EQ(answer.status, 303) << answer.body;
    run_jobs(at);
    return link_to(address);
  }
  void begin_second_step_of_ben() {
    database().write([&](Write& write) {
      const Id<people::Person> ben{write.one<std::int64_t>(ben_sql)};
      people::begin_second_step(write, site_.key, ben, secret, beginning());
      people::confirm_second_step(write, ben, 0, beginning());
      write.commit();
    });
  }
  static std::string code_at(Instant at) {
    return people::hotp(secret, static_cast<std::uint64_t>(people::step_at(at)),
                        people::digits_of_code);
  }
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

TEST_P(MailLinks, EndAfterHalfAnHour) {
  confirm_address("Ben");
  const std::string first = asked_for("Ben", beginning());
  EXPECT_EQ(stranger().post(first, {}, beginning() + 2min).status, 303);
  const std::string second = asked_for("Ben", beginning() + 3min);
  ASSERT_NE(first, second);
  EXPECT_EQ(stranger().post(second, {}, beginning() + 34min).status, 404);
  std::string forged = asked_for("Ben", beginning() + 40min);
  forged.replace(forged.find("link=") + 5, 1, forged[forged.find("link=") + 5] == '1' ? "2" : "1");
  EXPECT_EQ(stranger().post(forged, {}, beginning() + 40min).status, 404);
}

TEST_P(MailLinks, GoToConfirmedAddressesAlone) {
  Browser ebele = browser_of("Ebele");
  save_address(ebele, "Ebele", address);
  EXPECT_EQ(asked_for("Ebele", beginning()), "");
  EXPECT_EQ(asked_for(address, beginning()), "");
  EXPECT_TRUE(mails_.empty());
}

/// A limit of a day would let whoever knows a name keep its owner out for the rest of it.
TEST_P(MailLinks, GoOutHalfAnHourApartHoweverOftenSomebodyAsked) {
  confirm_address("Ben");
  for (int minute = 0; minute < 120; minute += 10) asked_for("Ben", beginning() + 1min * minute);
  EXPECT_EQ(mails_.size(), 4U);
  const std::string link = asked_for("Ben", beginning() + 121min);
  EXPECT_EQ(mails_.size(), 5U);
  EXPECT_EQ(stranger().post(link, {}, beginning() + 122min).status, 303);
  asked_for("Ben", beginning() + 123min);
  EXPECT_EQ(mails_.size(), 6U) << "whoever used the last one has the mail";
}

TEST_P(MailLinks, AskForASecondStepAllTheSame) {
  confirm_address("Ben");
  begin_second_step_of_ben();
  Browser ben = stranger();
  const Response pressed = ben.post(asked_for("Ben", beginning()), {}, beginning());
  EXPECT_EQ(pressed.status, 303);
  EXPECT_FALSE(is_in(ben, beginning())) << "the link alone is not enough";
  EXPECT_EQ(ben.post("/sign-in/code", {{"code", code_at(beginning())}}, beginning()).status, 303);
  EXPECT_TRUE(is_in(ben, beginning()));
}

/// Whoever reads the mail alone must not shut its owner out.
TEST_P(MailLinks, ChooseNoPassphraseWithoutTheSecondStep) {
  confirm_address("Ben");
  begin_second_step_of_ben();
  const std::string link = asked_for("Ben", beginning());
  Browser ben = stranger();
  EXPECT_NE(ben.get(link, beginning()).body.find("The code of your app"), std::string::npos);
  const auto choose = [&](const std::string& code) {
    return ben
        .post(link, {{"choose", "yes"}, {"passphrase", new_passphrase}, {"code", code}},
              beginning())
        .status;
  };
  EXPECT_EQ(choose(""), 422);
  EXPECT_EQ(choose("000000"), 422);
  Browser owner = browser_of("Ben");
  EXPECT_TRUE(is_in(owner, beginning())) << "nothing is changed, and nobody signed out";
  Browser before = stranger();
  EXPECT_EQ(
      before.post("/sign-in", {{"name", "Ben"}, {"passphrase", passphrase_of_all}}, beginning())
          .status,
      303);
  EXPECT_EQ(choose(code_at(beginning())), 303);
  EXPECT_TRUE(is_in(ben, beginning())) << "both steps are done";
  EXPECT_FALSE(is_in(owner, beginning()));
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
            {"own_passphrase", new_passphrase}},
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
  Browser caretaker = browser_of("Asha");
  const std::string counts = caretaker.get("/community/mails", beginning() + 1min).body;
  EXPECT_NE(counts.find("Links that confirm an address"), std::string::npos);
  EXPECT_EQ(counts.find(">Links to sign in<"), std::string::npos) << counts;
  run_keepings(beginning() + 24h);
  EXPECT_EQ(count(rows_sql), 2);
  run_keepings(beginning() + 25h);
  EXPECT_EQ(count(rows_sql), 0) << "rows go after a day";
}

}  // namespace
}  // namespace alongside::testing_world::mail_links_test
