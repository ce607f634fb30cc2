// A world in which mails go out: the job that sends them hands them over here.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "app/program.h"
#include "app/rooms.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/db/testing.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/mailing.h"
#include "foundation/rooms/room.h"
#include "slices/people/people.h"

namespace alongside::testing_world {

inline const std::string passphrase_of_all(people::demonstration_passphrase);

class WithMails : public testing::TestWithParam<Engine> {
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
    for (const std::string& text : texts_to(to)) {
      std::smatch found;
      const std::regex link("https?://[^/]+(/\\S+)");
      path = std::regex_search(text, found, link) ? found[1].str() : "";
    }
    return path;
  }
  /// All mails to `to`, without what their transport puts in.
  std::vector<std::string> texts_to(const std::string& to) const {
    std::vector<std::string> texts;
    for (const auto& [receiver, mail] : mails_) {
      if (receiver != to) continue;
      const std::string text = std::regex_replace(mail, std::regex("=\r?\n"), "");
      texts.push_back(std::regex_replace(text, std::regex("=3D"), "="));
    }
    return texts;
  }

  static Response save_address(Browser& browser, const std::string& name,
                               const std::string& address,
                               const std::string& passphrase = passphrase_of_all,
                               Instant at = beginning()) {
    return browser.post(
        "/me",
        {{"name", name}, {"pronouns", ""}, {"email", address}, {"own_passphrase", passphrase}}, at);
  }
  void confirm_address(const std::string& name, const std::string& address) {
    Browser browser = browser_of(name);
    const Response saved = save_address(browser, name, address);
    ASSERT_EQ(saved.status, 303) << saved.body;
    confirm_own(browser, address, beginning());
    mails_.clear();
  }
  void confirm_own(Browser& browser, const std::string& address, Instant at) {
    browser.post("/notices/wishes/address", {}, at);
    run_jobs(at);
    const std::string link = link_to(address);
    ASSERT_NE(link, "");
    EXPECT_EQ(stranger().post(link, {}, at).status, 200);
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
}  // namespace alongside::testing_world
