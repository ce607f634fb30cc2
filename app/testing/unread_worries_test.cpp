// When a group ends, what nobody read of worries is left to all whom it asked to look.
#include <gtest/gtest.h>

#include "app/rooms.h"
#include "app/testing/erasure_testing.h"

namespace alongside::testing_world::unread_worries_test {
namespace {

using std::chrono::days;

class UnreadWorries : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL given";
    database_.emplace(made_once(GetParam()).database);
  }
  Database& database() { return database_->database(); }
  void be(Browser& browser, std::int64_t person) {
    browser.clear_cookies();
    database().write([&](Write& write) {
      const SetCookie cookie = people::start_session(write, {person}, beginning());
      browser.set_cookie(cookie.name, cookie.value);
      write.commit();
    });
  }

  const Site site_ = site();
  std::optional<TemporaryDatabase> database_;
};
INSTANTIATE_ON_BOTH_DATABASES(UnreadWorries);

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// The test community has one worry, of which Ben is told first and Asha next.
TEST_P(UnreadWorries, AreLeftToAllWhoWereAskedToLook) {
  Dispatcher dispatcher(dispatcher_options(site_, database()));
  Browser browser(dispatcher, site_);
  be(browser, 1);
  browser.post("/groups/1/end", {{"reason", "Our work is done"}}, beginning());
  be(browser, 2);
  browser.post("/groups/1/end/agree", {}, beginning());
  const Instant shortly_before = beginning() + days(14) - std::chrono::hours(1);
  const Response shared =
      browser.post("/groups/1/safety", {{"what", "He has no key"}, {"name", "no"}}, shortly_before);
  EXPECT_LT(shared.status, 400) << shared.body;
  const Instant ended = beginning() + days(14) + std::chrono::hours(1);
  run_all_waiting(database(), jobs_of(all_rooms(), site_), ended);
  for (const std::int64_t asked_to_look : {1, 2}) {
    be(browser, asked_to_look);
    EXPECT_EQ(browser.get("/groups/1", ended).status, 404);
    const std::string body = browser.get("/me/safety", ended).body;
    EXPECT_EQ(times(body, "Waits for somebody"), 2U) << body;
  }
}

}  // namespace
}  // namespace alongside::testing_world::unread_worries_test
