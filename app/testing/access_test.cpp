// The access sweep: every route as every kind of asker. The `access.txt` of each slice, and of the
// app, says what each may see; a route without a line fails, and so does a line without a route.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/program.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/db/testing.h"
#include "foundation/http/forms/forms.h"

namespace alongside::testing_world::access_test {
namespace {

/// The kinds of asker, in the order of the columns of access.txt: Carys is signed in and in no
/// group, Ben a member, Asha the chair, Dev a member of another group.
constexpr std::array<const char*, 5> askers{"stranger", "Carys", "Ben", "Asha", "Dev"};

struct Expectation {
  std::string method, pattern, target;
  std::vector<std::string> statuses;
};

std::string key_of(const std::string& method, std::string_view pattern) {
  return method + " " + std::string(pattern);
}

void add_expectations(const std::filesystem::path& path, std::vector<Expectation>& all) {
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    Expectation one;
    words >> one.method >> one.pattern >> one.target;
    for (std::string status; words >> status;) one.statuses.push_back(status);
    all.push_back(one);
  }
}

std::vector<Expectation> read_expectations() {
  std::vector<Expectation> all;
  add_expectations("app/access.txt", all);
  std::set<std::filesystem::path> slices;
  for (const auto& slice : std::filesystem::directory_iterator("slices")) {
    slices.insert(slice.path() / "access.txt");
  }
  for (const auto& path : slices) add_expectations(path, all);
  return all;
}

std::string filled(std::string text, const std::map<std::string, std::string>& kept) {
  for (const auto& [name, value] : kept) {
    const auto at = text.find("{" + name + "}");
    if (at != std::string::npos) text.replace(at, name.size() + 2, value);
  }
  return text;
}

TEST(Access, EveryRouteHasExpectationsAndNoLineIsLeftOver) {
  std::set<std::string> routes;
  for (const Route& route : routes_of(all_rooms())) {
    routes.insert(key_of(route.method == Method::get ? "GET" : "POST", route.pattern));
  }
  std::set<std::string> expected;
  for (const Expectation& one : read_expectations()) {
    EXPECT_EQ(one.statuses.size(), askers.size()) << one.pattern;
    expected.insert(key_of(one.method, one.pattern));
  }
  EXPECT_EQ(routes, expected);
}

class Sweep : public OnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(Sweep);

/// What stands behind `?` is sent as the form.
Response post(Browser& browser, const std::string& target) {
  const auto question = target.find('?');
  const std::string form = question == std::string::npos ? "" : target.substr(question + 1);
  return browser.post(target.substr(0, question), parse_form(form).pairs(), beginning());
}

/// One line, all askers, on one database.
void sweep_line(Database& database, const World& world, const Expectation& one) {
  const Site the_site = site();
  Dispatcher dispatcher(dispatcher_options(the_site, database));
  const std::string target = filled(one.target, world.kept);
  for (std::size_t i = 0; i < askers.size() && i < one.statuses.size(); ++i) {
    Browser browser(dispatcher, the_site);
    const auto session = world.session_cookies.find(askers[i]);
    if (session != world.session_cookies.end()) {
      browser.set_cookie("alongside_session", session->second);
    }
    const Response response =
        one.method == "GET" ? browser.get(target, beginning()) : post(browser, target);
    EXPECT_EQ(std::to_string(response.status), one.statuses[i])
        << one.method << " " << target << " as " << askers[i];
  }
}

TEST_P(Sweep, EachAskerGetsWhatAccessSays) {
  const MadeWorld& made = made_once(GetParam(), true);
  TemporaryDatabase copy(made.database);
  for (const Expectation& one : read_expectations()) {
    if (one.method == "GET") sweep_line(copy.database(), made.world, one);
  }
}

/// A post carries no fields: what matters is who gets as far as being told so. Some change things
/// all the same (leaving, signing out), so each has a database of its own.
TEST_P(Sweep, EachPostIsForThoseWhoMay) {
  const MadeWorld& made = made_once(GetParam(), true);
  for (const Expectation& one : read_expectations()) {
    if (one.method == "GET") continue;
    TemporaryDatabase copy(made.database);
    sweep_line(copy.database(), made.world, one);
  }
}

}  // namespace
}  // namespace alongside::testing_world::access_test
