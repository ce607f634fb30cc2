// What is sent twice counts once, and what is kept for it tells nothing.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

#include "app/program.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/db/testing.h"
#include "foundation/http/forms/kept_answers.h"
#include "slices/people/people.h"

namespace alongside::sent_twice_test {
namespace {

using testing_world::beginning;
using testing_world::Browser;
using testing_world::made_once;

constexpr const char* new_question = "/groups/1/questions/new";

std::string location(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return "";
}

struct Kept {
  std::string print, answer;
  std::int64_t day = 0;
};
constexpr Sql kept_sql{"SELECT print, answer, day FROM kept_answers"};

struct Counted {
  std::int64_t count = 0;
};
constexpr Sql newest_file_sql{"SELECT max(id) AS count FROM files"};
constexpr Sql asked_sql{"SELECT count(*) FROM questions WHERE question = $1"};

std::string garden() {
  std::ifstream in("slices/files/cases/garden.png", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class SentTwice : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL was given";
    database_.emplace(made_once(GetParam()).database);
    dispatcher_.emplace(dispatcher_options(site_, database()));
  }

  Database& database() { return database_->database(); }
  Browser browser_of(const std::string& name) {
    Browser browser(*dispatcher_, site_);
    browser.set_cookie(std::string(people::session_cookie),
                       made_once(GetParam()).world.session_cookies.at(name));
    return browser;
  }
  static Browser::Form question(const std::string& words) {
    return {{"question", words}, {"description", ""}};
  }
  std::int64_t asked(const std::string& words) {
    return database().read([&](Read& read) { return read.one<Counted>(asked_sql, words).count; });
  }
  std::int64_t newest_file() {
    return database().read([](Read& read) { return read.one<Counted>(newest_file_sql).count; });
  }
  std::vector<Kept> kept() {
    return database().read([](Read& read) { return read.all<Kept>(kept_sql); });
  }

  Site site_ = testing_world::site();
  std::optional<TemporaryDatabase> database_;
  std::optional<Dispatcher> dispatcher_;
};
INSTANTIATE_ON_BOTH_DATABASES(SentTwice);

TEST_P(SentTwice, TheSecondGetsTheAnswerOfTheFirst) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  const Response first =
      browser.post_again(new_question, token, question("What helps?"), beginning());
  ASSERT_EQ(first.status, 303) << first.body;
  for (const auto later : {std::chrono::minutes(0), std::chrono::minutes(30)}) {
    const Response again =
        browser.post_again(new_question, token, question("What helps?"), beginning() + later);
    EXPECT_EQ(again.status, 303);
    EXPECT_EQ(location(again), location(first));
  }
  EXPECT_EQ(asked("What helps?"), 1);
}

TEST_P(SentTwice, WhatIsNotTheSameCountsAgain) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  browser.post_again(new_question, token, question("What helps?"), beginning());
  browser.post_again(new_question, token, question("What helps you?"), beginning());
  EXPECT_EQ(asked("What helps you?"), 1) << "a word was changed";
  browser.post(new_question, question("What helps?"), beginning());
  EXPECT_EQ(asked("What helps?"), 2) << "the page was loaded again, and it was meant";
}

TEST_P(SentTwice, AMistakeIsNotKept) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  EXPECT_EQ(browser.post_again(new_question, token, question(""), beginning()).status, 422);
  EXPECT_TRUE(kept().empty());
}

TEST_P(SentTwice, ManyAtOnceCountOnce) {
  const std::string token = browser_of("Asha").form_token();
  std::vector<std::string> locations(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& got : locations) {
      threads.emplace_back([&] {
        Browser browser = browser_of("Asha");
        got = location(browser.post_again(new_question, token, question("At once?"), beginning()));
      });
    }
  }
  EXPECT_EQ(asked("At once?"), 1);
  for (const std::string& got : locations) EXPECT_EQ(got, locations[0]);
}

TEST_P(SentTwice, WhatIsKeptTellsNothing) {
  Browser browser = browser_of("Asha");
  browser.post(new_question, question("Short?"), beginning());
  browser.post(new_question, question(std::string(150, 'x') + "?"), beginning());
  const std::vector<Kept> rows = kept();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].answer.size(), rows[1].answer.size());
  for (const Kept& row : rows) {
    EXPECT_EQ(row.day, 20780) << "the day and no time";
    EXPECT_FALSE(unseal(site_.key, row.print, row.answer)) << "the database and the key";
    EXPECT_FALSE(unseal(site_.key, "opens what it got", row.answer));
  }
}

TEST_P(SentTwice, WhatIsKeptGoes) {
  browser_of("Asha").post(new_question, question("What helps?"), beginning());
  const auto erased_after = [&](int days) {
    return database().write([&](Write& write) {
      const std::int64_t count =
          erase_kept_answers(write, beginning() + std::chrono::days(days), 10);
      write.commit();
      return count;
    });
  };
  EXPECT_EQ(erased_after(1), 0);
  EXPECT_EQ(erased_after(2), 1);
}

TEST_P(SentTwice, WhoComesAfterSigningOutSendsNothingAgain) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  browser.post_again(new_question, token, question("What helps?"), beginning());
  bool renewed = false;
  for (const SetCookie& cookie : browser.post("/sign-out", {}, beginning()).cookies) {
    renewed |= cookie.name == "alongside_form" && cookie.life == CookieLife::remove;
  }
  EXPECT_TRUE(renewed);
  browser.set_cookie("alongside_form", "another secret");
  EXPECT_EQ(browser.post_again(new_question, token, question("What helps?"), beginning()).status,
            403);
}

TEST_P(SentTwice, WhoIsNoLongerSignedInGetsNoAnswerOfTheirs) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  browser.post_again(new_question, token, question("What helps?"), beginning());
  browser.set_cookie(std::string(people::session_cookie), "");
  const Response ended =
      browser.post_again(new_question, token, question("What helps?"), beginning());
  EXPECT_TRUE(location(ended).starts_with("/sign-in")) << location(ended);
  EXPECT_EQ(asked("What helps?"), 1);
}

TEST_P(SentTwice, AnotherPersonOnTheSameBrowserSendsTheirOwn) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  const Response first =
      browser.post_again(new_question, token, question("What helps?"), beginning());
  browser.set_cookie(std::string(people::session_cookie),
                     made_once(GetParam()).world.session_cookies.at("Ben"));
  const Response other =
      browser.post_again(new_question, token, question("What helps?"), beginning());
  EXPECT_NE(location(other), location(first));
  EXPECT_EQ(asked("What helps?"), 2);
}

TEST_P(SentTwice, FilesThatAreBroughtAgainCountOnce) {
  Browser browser = browser_of("Asha");
  const std::string token = browser.form_token();
  const Browser::Uploads picture{{"picture", Upload{"garden.png", garden()}}};
  const Browser::Form described{{"description", "Our garden"}};
  const Response first = browser.post_again("/me/picture", token, described, beginning(), picture);
  ASSERT_EQ(first.status, 303) << first.body;
  const std::int64_t file = newest_file();
  const Response again = browser.post_again("/me/picture", token, described, beginning(), picture);
  EXPECT_EQ(location(again), location(first));
  EXPECT_EQ(newest_file(), file) << "the same as before";
  browser.post("/me/picture", described, beginning(), picture);
  EXPECT_NE(newest_file(), file) << "the page was loaded again, and it was meant";
}

}  // namespace
}  // namespace alongside::sent_twice_test
