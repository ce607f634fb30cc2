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
constexpr Sql kept_addresses_sql{"SELECT COUNT(*) FROM mails_to_addresses"};

class WayIn : public WithMails {
 protected:
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

}  // namespace
}  // namespace alongside::testing_world::way_in_test
