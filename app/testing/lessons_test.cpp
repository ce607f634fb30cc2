// Who left a lesson without a name cannot be told from what is kept of it. The same happens twice,
// with another author each time: every row that came or changed must be the same, but for what is
// drawn by chance and what only the key makes; and so must what anybody reads.
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

namespace alongside::testing_world::lessons_test {
namespace {

using Rows = std::map<std::string, std::multiset<std::string>>;

class Left {
 public:
  explicit Left(Engine engine)
      : database_(made_once(engine).database),
        dispatcher_(dispatcher_options(site_, database_.database())),
        world_(made_once(engine).world) {}

  /// What leaving a lesson adds to the tables and takes from them, and what Carys reads then.
  Rows by(const std::string& author) {
    const Rows before = rows();
    const Response response = browser_of(author).post(
        "/groups/1/design/lessons/new", {{"subject", "Buses"}, {"went", "well"}, {"what", "Paid."}},
        beginning());
    EXPECT_EQ(response.status, 200) << response.body;
    run_all_waiting(database_.database(), jobs_of(all_rooms(), site_), beginning());
    Rows changed;
    for (const auto& [table, now] : rows()) {
      std::multiset<std::string>& difference = changed[table];
      const auto then = before.find(table);
      for (const std::string& row : now) {
        if (then == before.end() || !then->second.contains(row)) {
          difference.insert("+" + without_chance(row));
        }
      }
      if (then == before.end()) continue;
      for (const std::string& row : then->second) {
        if (!now.contains(row)) difference.insert("-" + without_chance(row));
      }
    }
    for (const std::string reader : {"Asha", "Ben", "Ebele"}) {
      const Response list = browser_of(reader).get("/groups/1/design/lessons", beginning());
      EXPECT_NE(list.body.find("Buses"), std::string::npos);
      changed[reader + " reads"] = {without_chance(list.body)};
    }
    return changed;
  }

 private:
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
    static const std::regex list("<ul class=\"nhsuk-list nhsuk-list--border\">[\\s\\S]*?</ul>");
    return std::regex_replace(
        std::regex_replace(std::regex_replace(text, list, "list"), token, "token"), number,
        "number");
  }

  const Site site_ = site();
  TemporaryDatabase database_;
  Dispatcher dispatcher_;
  const World& world_;
};

class AuthorsOfLessons : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL given";
  }
};
INSTANTIATE_ON_BOTH_DATABASES(AuthorsOfLessons);

TEST_P(AuthorsOfLessons, CannotBeToldFromAnythingThatIsKept) {
  const Rows one = Left(GetParam()).by("Ben");
  const Rows other = Left(GetParam()).by("Ebele");
  EXPECT_EQ(one.at("design_lessons").size(), 1U);
  EXPECT_EQ(one.at("design_lesson_words").size(), 3U) << "bus, buse, buses";
  EXPECT_FALSE(one.at("kept_answers").empty());
  for (const auto& [name, rows] : one) EXPECT_EQ(rows, other.at(name)) << name;
}

}  // namespace
}  // namespace alongside::testing_world::lessons_test
