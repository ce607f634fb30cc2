// Who wrote a statement that waits to be looked at cannot be told from what is kept of it, nor from
// what anybody reads, at any of two looks. The same happens twice, with another author each time:
// every row that came or changed must be the same, but for what is drawn by chance and what only
// the key makes; and so must every page.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "app/program.h"
#include "app/rooms.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/db/every_table.h"
#include "foundation/db/testing.h"
#include "foundation/rooms/room.h"
#include "slices/people/people.h"

namespace alongside::testing_world::first_look_test {
namespace {

using Rows = std::map<std::string, std::multiset<std::string>>;
using std::chrono::hours;

constexpr const char* ways[] = {"looked at and shown", "kept back by two", "shown by itself"};
const std::string question = "/groups/1/questions/1";
const std::string list = "/groups/1/care/first-look";
const std::string decided = "when it is decided";
const std::string words = "The waiting room is cold.";

class Waited {
 public:
  explicit Waited(Engine engine)
      : database_(made_once(engine).database),
        dispatcher_(dispatcher_options(site_, database_.database())),
        world_(made_once(engine).world) {
    post("Asha", "/groups/1/questions/first-look", {{"hours", "48"}}, later(0));
  }

  /// What is kept and read from the moment at which `author` wrote until it is decided.
  Rows by(const std::string& author, const std::string& way) {
    const Rows before = rows();
    post(author, question + "/statements/new", {{"text", words}}, later(24));
    Rows looks;
    take_in(looks, "when it was written", before, later(24));
    take_in(looks, "when it is looked at", before, later(30));
    EXPECT_NE(page("Asha", list, later(30)).find(words), std::string::npos);
    decide(way, later(30));
    take_in(looks, decided, before, way == ways[2] ? later(72) : later(30));
    return looks;
  }

 private:
  static Instant later(int by) { return beginning() + hours(by); }

  void decide(const std::string& way, Instant now) {
    if (way == ways[2]) return;
    static const std::regex number("held_statements/([0-9]+)");
    std::smatch found;
    const std::string body = page("Asha", list, now);
    ASSERT_TRUE(std::regex_search(body, found, number));
    const std::string path = "/groups/1/care/held_statements/" + found.str(1);
    if (way == ways[0]) return post("Asha", path + "/show", {}, now);
    post("Asha", path, {{"outcome", "kept_back"}, {"reason", "It is said already"}}, now);
    post("Ben", path + "/agree", {{"proposal", "1"}}, now);
  }

  void post(const std::string& who, const std::string& path,
            const std::vector<std::pair<std::string, std::string>>& fields, Instant now) {
    const Response response = browser_of(who).post(path, fields, now);
    EXPECT_TRUE(response.status == 200 || response.status == 303) << path << response.status;
    finish_jobs(now);
  }
  std::string page(const std::string& who, const std::string& path, Instant now) {
    return browser_of(who).get(path, now).body;
  }
  void finish_jobs(Instant now) {
    run_all_waiting(database_.database(), jobs_of(all_rooms(), site_), now);
  }

  /// What has changed in the tables since `before`, and what everybody reads now.
  void take_in(Rows& looks, const std::string& look, const Rows& before, Instant now) {
    finish_jobs(now);
    for (const auto& [table, rows_now] : rows()) {
      std::multiset<std::string>& difference = looks[look + ": " + table];
      const auto then = before.find(table);
      const std::multiset<std::string> none;
      const auto& rows_then = then == before.end() ? none : then->second;
      for (const std::string& row : rows_now) {
        if (!rows_then.contains(row)) difference.insert("+" + without_chance(row));
      }
      for (const std::string& row : rows_then) {
        if (!rows_now.contains(row)) difference.insert("-" + without_chance(row));
      }
    }
    for (const std::string who : {"Asha", "Ben", "Ebele"}) {
      for (const char* path : {"/groups/1/care/first-look", "/groups/1/care", "/groups/1",
                               "/notices", "/groups/1/questions/1/statements/mine"}) {
        looks[look + ": " + who + " reads " + path] = {without_chance(page(who, path, now))};
      }
      // Once it is shown it stands anywhere among the others, by its random number.
      if (look == decided) continue;
      looks[look + ": " + who + " reads the question"] = {without_chance(page(who, question, now))};
    }
  }

  Browser browser_of(const std::string& name) {
    Browser browser(dispatcher_, site_);
    browser.set_cookie(std::string(people::session_cookie), world_.session_cookies.at(name));
    return browser;
  }
  Rows rows() {
    Rows all;
    database_.database().read([&](Read& read) {
      for (const Table& table : tables_of(read)) {
        each_row(read, table, [&](const Values& values) {
          std::string row;
          for (const Value& value : values) {
            if (const auto* number = std::get_if<std::int64_t>(&value)) {
              row += std::to_string(*number);
            }
            if (const auto* text = std::get_if<std::string>(&value)) row += *text;
            row += '|';
          }
          all[table.name].insert(row);
        });
      }
    });
    return all;
  }
  /// Random numbers, what is sealed, and keyed names.
  static std::string without_chance(const std::string& text) {
    static const std::regex number("[0-9]{12,}"), token("[0-9A-Za-z_-]{40,}");
    return std::regex_replace(std::regex_replace(text, token, "token"), number, "number");
  }

  const Site site_ = site();
  TemporaryDatabase database_;
  Dispatcher dispatcher_;
  const World& world_;
};

class AuthorsOfWhatWaits : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL given";
  }
};
INSTANTIATE_ON_BOTH_DATABASES(AuthorsOfWhatWaits);

TEST_P(AuthorsOfWhatWaits, CannotBeToldFromAnythingThatIsKeptOrShown) {
  for (const std::string way : ways) {
    const Rows one = Waited(GetParam()).by("Ben", way);
    const Rows other = Waited(GetParam()).by("Ebele", way);
    EXPECT_EQ(one.at("when it was written: held_statements").size(), 1U);
    EXPECT_FALSE(one.contains("when it is decided: held_statements")) << way;
    EXPECT_FALSE(one.at("when it is decided: statements").empty()) << way;
    for (const auto& [name, rows] : one) EXPECT_EQ(rows, other.at(name)) << way << ", " << name;
  }
}

}  // namespace
}  // namespace alongside::testing_world::first_look_test
