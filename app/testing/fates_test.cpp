// Who wrote a statement without a name cannot be told from what becomes of it, nor who reported
// one. The same happens twice, with another author or reporter each time: every page that anybody
// reads, every file and every row of answers, reports, notices and jobs must be the same, but for
// numbers that are drawn by chance and names that only the key makes.
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

namespace alongside::testing_world::fates_test {
namespace {

const std::vector<std::string> members{"Asha", "Ben", "Ebele"};

constexpr Sql notices_sql{"SELECT id FROM notices"};
constexpr Sql addresses_sql{"SELECT address FROM fate_pages"};
constexpr Sql matters_sql{"SELECT id FROM moderation_matters"};

/// All that can be read of it, by a name for each.
using Traces = std::map<std::string, std::string>;

class Told {
 public:
  Told(Engine engine, std::string author)
      : database_(made_once(engine).database),
        dispatcher_(dispatcher_options(site_, database_.database())),
        world_(made_once(engine).world),
        author_(std::move(author)) {}

  /// The author puts a statement forward without a name, and something becomes of it.
  Traces answered() {
    put_forward(author_);
    post("Ben", whole_ + "/" + statement_ + "/take-on", {});
    post("Ben", whole_ + "/" + statement_,
         {{"state", "done"}, {"reason", "Twelve chairs came on Tuesday, two of them with arms."}});
    for (const int day : {0, 1, 2}) run_jobs(day);
    return traces();
  }
  /// Somebody reports it.
  Traces reported() {
    put_forward("Asha");
    post(author_, care_ + "/report", {{"worry", "hurts"}, {"sure", "yes"}});
    for (const int day : {0, 1, 2}) run_jobs(day);
    return traces();
  }

 private:
  void put_forward(const std::string& author) {
    post("Asha", "/groups/1/changed/publish", {{"agreed", "yes"}});
    post("Asha", "/groups/1/questions/new", {{"question", "What is missing?"}});
    question_ = last_path_;
    if (const auto end = question_.find('?'); end != question_.npos) question_.resize(end);
    post(author, question_ + "/statements/new", {{"text", "Chairs in the hall."}});
    const std::string page = get("Ben", question_);
    std::smatch found;
    EXPECT_TRUE(std::regex_search(page, found, std::regex("statement=(\\d+)#answer")));
    statement_ = found[1];
    drawn_.push_back(statement_);
    const std::string number = question_.substr(question_.rfind('/') + 1);
    whole_ = "/groups/1/changed/statements/" + number;
    care_ = "/groups/1/care/statements/" + statement_;
  }

  Browser browser_of(const std::string& name) {
    Browser browser(dispatcher_, site_);
    browser.set_cookie(std::string(people::session_cookie), world_.session_cookies.at(name));
    return browser;
  }
  void post(const std::string& name, const std::string& path, const Browser::Form& form) {
    const Response response = browser_of(name).post(path, form, beginning());
    // A statement without a name is answered with its code, on a page.
    ASSERT_TRUE(response.status == 303 || path.ends_with("/statements/new"))
        << path << response.status << response.body;
    for (const auto& [header, value] : response.headers) {
      if (header == "Location") last_path_ = value;
    }
  }
  std::string get(const std::string& name, const std::string& path) {
    const Response response = browser_of(name).get(path, beginning() + std::chrono::days(2));
    EXPECT_EQ(response.status, 200) << path;
    return without_chance(response.body);
  }
  void run_jobs(int day) {
    run_all_waiting(database_.database(), jobs_of(all_rooms(), site_),
                    beginning() + std::chrono::days(day));
  }
  /// Without what differs each time whoever wrote it: numbers drawn by chance, tokens of forms.
  std::string without_chance(std::string text) const {
    static const std::regex token("name=\"form_token\" value=\"[^\"]*\"");
    static const std::regex place("<span hidden>[0-9]+</span>");
    static const std::regex keyed("\\b[0-9a-f]{64}\\b");
    text = std::regex_replace(text, token, "token");
    text = std::regex_replace(text, place, "place");
    text = std::regex_replace(text, keyed, "keyed");
    for (const std::string& number : drawn_) {
      text = std::regex_replace(text, std::regex(number), "drawn");
    }
    return with_sorted_notices(text);
  }

  /// Notices of one moment stand in an order of chance.
  static std::string with_sorted_notices(std::string text) {
    static const std::regex one("<li class=\"alongside-notice\">[\\s\\S]*?</li>");
    std::multiset<std::string> sorted;
    for (std::sregex_iterator at(text.begin(), text.end(), one), end; at != end; ++at) {
      sorted.insert(at->str());
    }
    std::string all;
    for (const std::string& item : sorted) all += item;
    return std::regex_replace(text, one, "notice") + all;
  }

  Traces traces() {
    database_.database().read([&](Read& read) {
      for (const Sql& sql : {addresses_sql, matters_sql, notices_sql}) {
        for (const std::int64_t number : read.all<std::int64_t>(sql)) {
          drawn_.push_back(std::to_string(number));
        }
      }
    });
    Traces all;
    for (const std::string& name : members) {
      for (const std::string& path :
           {std::string("/groups/1/changed"), whole_, whole_ + "/" + statement_,
            whole_ + "/answers.csv", std::string("/changed"), std::string("/groups/1"),
            std::string("/groups/1/care"), care_, care_ + "/report"}) {
        all[name + " reads " + path.substr(0, path.find(statement_))] += get(name, path);
      }
    }
    database_.database().read([&](Read& read) {
      for (const Table& table : tables_of(read)) {
        if (!table.name.starts_with("fate") && !table.name.starts_with("moderation") &&
            table.name != "notices" && table.name != "jobs") {
          continue;
        }
        all[table.name] = rows_of(read, table);
      }
    });
    return all;
  }
  /// In an order that chance has no part in.
  std::string rows_of(Read& read, const Table& table) const {
    std::multiset<std::string> rows;
    each_row(read, table, [&](const Values& values) {
      std::string row;
      for (const Value& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) row += std::to_string(*number);
        if (const auto* text = std::get_if<std::string>(&value)) row += *text;
        row += '|';
      }
      // Other rooms tell of other things, some at a moment of chance.
      if (table.name == "notices" && row.find("|fates_said|") == row.npos) return;
      rows.insert(without_chance(row));
    });
    std::string all;
    for (const std::string& row : rows) all += row + '\n';
    return all;
  }

  const Site site_ = site();
  TemporaryDatabase database_;
  Dispatcher dispatcher_;
  const World& world_;
  std::string author_, question_, statement_, whole_, care_, last_path_;
  std::vector<std::string> drawn_;
};

class AuthorsOfWhatWasAnswered : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(GetParam())) GTEST_SKIP() << "no PostgreSQL given";
  }
};
INSTANTIATE_ON_BOTH_DATABASES(AuthorsOfWhatWasAnswered);

TEST_P(AuthorsOfWhatWasAnswered, CannotBeToldFromAnythingThatFollows) {
  const Traces one = Told(GetParam(), "Asha").answered();
  const Traces other = Told(GetParam(), "Ebele").answered();
  ASSERT_GT(one.size(), 15U);
  EXPECT_NE(one.at("notices").find("fates_said"), std::string::npos) << "nobody was told";
  EXPECT_NE(one.at("fate_steps").find("Twelve chairs"), std::string::npos);
  for (const auto& [name, text] : one) EXPECT_EQ(text, other.at(name)) << name;
}

TEST_P(AuthorsOfWhatWasAnswered, NorWhoReportedIt) {
  const Traces one = Told(GetParam(), "Ben").reported();
  const Traces other = Told(GetParam(), "Ebele").reported();
  EXPECT_NE(one.at("Asha reads /groups/1/care").find("Chairs in the hall."), std::string::npos);
  EXPECT_NE(one.at("moderation_reports").find("keyed"), std::string::npos);
  for (const auto& [name, text] : one) EXPECT_EQ(text, other.at(name)) << name;
}

}  // namespace
}  // namespace alongside::testing_world::fates_test
