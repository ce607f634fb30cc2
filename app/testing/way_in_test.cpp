// What is told by mail about the way in to an account, whoever holds the account by then; and that
// an account which is being removed has no way in any more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing/mails_testing.h"

namespace alongside::testing_world::way_in_test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* own_address = "ebele@example.org";
constexpr const char* other_address = "somebody@example.org";
const std::string new_passphrase = "granite cloud teapot";
/// Members of the test community are settled by then.
const Instant settled = beginning() + std::chrono::days(15);

constexpr Sql kept_addresses_sql{"SELECT COUNT(*) FROM mails_to_addresses"};

class WayIn : public WithMails {
 protected:
  /// The code that whoever began a way back for Ebele shows to others.
  std::string begin_way_back(Browser& browser) {
    browser.post("/sign-in/forgotten", {{"name", "Ebele"}}, settled);
    const std::string page = browser.get("/sign-in/forgotten/wait", settled).body;
    std::smatch found;
    const std::regex code("nhsuk-heading-l\">([0-9A-Z-]{11})<");
    return std::regex_search(page, found, code) ? found[1].str() : "";
  }
  std::string vouch(const std::string& name, const std::string& code, Instant at = settled) {
    Browser browser = browser_of(name);
    const Response answer = browser.post("/groups/1/vouch", {{"code", code}, {"sure", "yes"}}, at);
    for (const auto& [header, value] : answer.headers) {
      if (header == "Location") return value.substr(value.find('=') + 1);
    }
    return answer.body;
  }
  /// All that stops news: every theme, each quiet hour, and the press in a mail.
  static void silence(Browser& browser, Instant at) {
    EXPECT_EQ(browser
                  .post("/notices/wishes",
                        {{"theme_account", "never"},
                         {"quiet_from", "00:00"},
                         {"quiet_until", "23:00"},
                         {"time_zone", ""}},
                        at)
                  .status,
              303);
    EXPECT_EQ(browser.post("/notices", {}, at).status, 303);
  }
};
INSTANTIATE_ON_BOTH_DATABASES(WayIn);

TEST_P(WayIn, OfAnAccountIsToldToTheAddressThatWasConfirmed) {
  confirm_address("Ebele", own_address);
  Browser ebele = browser_of("Ebele");
  EXPECT_EQ(save_address(ebele, "Ebele", other_address, "not her passphrase").status, 422);
  run_jobs(beginning());
  EXPECT_THAT(mails_, IsEmpty());
  silence(ebele, beginning());
  EXPECT_EQ(save_address(ebele, "Ebele", other_address).status, 303);
  // Even where the other is confirmed before the mail goes out.
  confirm_own(ebele, other_address, beginning());
  ASSERT_THAT(texts_to(own_address), SizeIs(1));
  EXPECT_THAT(texts_to(own_address)[0], HasSubstr("another e-mail address"));
  EXPECT_THAT(texts_to(own_address)[0], HasSubstr("/sign-in/forgotten"));
  EXPECT_EQ(count(kept_addresses_sql), 0) << "it is kept no longer than the mail";
}

TEST_P(WayIn, IsToldToNobodyWhereNoAddressWasConfirmed) {
  Browser ebele = browser_of("Ebele");
  EXPECT_EQ(save_address(ebele, "Ebele", own_address).status, 303);
  EXPECT_EQ(save_address(ebele, "Ebele", other_address).status, 303);
  run_jobs(beginning());
  EXPECT_THAT(mails_, IsEmpty());
  confirm_own(ebele, other_address, beginning());
  mails_.clear();
  EXPECT_EQ(save_address(ebele, "Ebele", other_address).status, 303) << "nothing changed";
  run_jobs(beginning());
  EXPECT_THAT(mails_, IsEmpty());
}

TEST_P(WayIn, BackIsToldByMailWhateverSomebodyWishesToHear) {
  confirm_address("Ebele", own_address);
  Browser ebele = browser_of("Ebele");
  silence(ebele, settled);
  Browser forgetful = stranger();
  const std::string code = begin_way_back(forgetful);
  ASSERT_EQ(vouch("Ben", code), "one");
  ASSERT_EQ(vouch("Ben", code, settled + 1min), "one");
  ASSERT_EQ(vouch("Asha", code, settled + 1h), "two");
  silence(ebele, settled + 1h);
  run_jobs(settled + 1h);
  ASSERT_THAT(texts_to(own_address), SizeIs(2))
      << "one for each who vouched, and no news beside it";
  EXPECT_THAT(texts_to(own_address)[1], HasSubstr("Asha, Ben"));
  EXPECT_THAT(texts_to(own_address)[1], HasSubstr("/me/way-back"));
  mails_.clear();

  const Instant later = settled + 26h;
  forgetful.post("/sign-in/forgotten/wait", {{"passphrase", new_passphrase}}, later);
  Browser thief = stranger();
  thief.post("/sign-in", {{"name", "Ebele"}, {"passphrase", new_passphrase}}, later);
  ASSERT_TRUE(is_in(thief, later));
  silence(thief, later);
  ASSERT_EQ(save_address(thief, "Ebele", other_address, new_passphrase, later).status, 303);
  confirm_own(thief, other_address, later);
  const auto told = texts_to(own_address);
  ASSERT_THAT(told, SizeIs(2)) << "of the passphrase, and of the address";
  EXPECT_THAT(told[0] + told[1], HasSubstr("Somebody chose a new passphrase for your account"));
  EXPECT_THAT(told[0] + told[1], HasSubstr("Asha, Ben"));
}

/// A passphrase that was proved, or a link, must not open what is about to go.
TEST_P(WayIn, EndsWhenAnAccountIsRemoved) {
  confirm_address("Ebele", own_address);
  Browser forgetful = stranger();
  const std::string code = begin_way_back(forgetful);
  ASSERT_EQ(vouch("Ben", code), "one");
  ASSERT_EQ(vouch("Asha", code), "two");
  run_jobs(settled);
  mails_.clear();
  const Instant later = settled + 26h;
  stranger().post("/sign-in/mail", {{"name", "Ebele"}}, later);
  run_jobs(later);
  const std::string link = link_to(own_address);
  ASSERT_THAT(link, HasSubstr("/sign-in/mail/open"));
  Browser ebele = stranger();
  ebele.post("/sign-in", {{"name", "Ebele"}, {"passphrase", passphrase_of_all}}, later);
  ASSERT_EQ(
      ebele
          .post("/me/remove",
                {{"signed_words", "stay"}, {"passphrase", passphrase_of_all}, {"sure", "yes"}},
                later)
          .status,
      303);
  forgetful.post("/sign-in/forgotten/wait", {{"passphrase", new_passphrase}}, later);
  Browser by_link = stranger();
  by_link.post(link, {{"choose", "yes"}, {"passphrase", new_passphrase}}, later);
  EXPECT_FALSE(is_in(by_link, later));
  Browser again = stranger();
  again.post("/sign-in", {{"name", "Ebele"}, {"passphrase", new_passphrase}}, later);
  EXPECT_FALSE(is_in(again, later));
}

}  // namespace
}  // namespace alongside::testing_world::way_in_test
