#include "foundation/http/dispatcher.h"

#include <gtest/gtest.h>

#include "foundation/http/fake_database.h"
#include "foundation/http/forms/form_token.h"

namespace alongside::dispatcher_test {
namespace {

int runs = 0;

Response read_page(const Request& request, Read&) {
  return ok("<p>" + request.form_token);
}
Response throw_not_found(const Request&, Read&) {
  throw NotFound();
}
Response throw_not_allowed(const Request&, Read&) {
  throw NotAllowed();
}
Response throw_sign_in(const Request&, Read&) {
  throw SignInNeeded();
}
Response throw_bad_request(const Request&, Read&) {
  throw BadRequest("nonsense");
}
Response throw_error(const Request&, Read&) {
  throw std::runtime_error("a bug");
}
Response throw_number(const Request&, Read&) {
  throw 7;
}
Response read_id(const Request& request, Read&) {
  return ok(std::to_string(request.id<Route>("id").number));
}

Response write_and_commit(const Request&, Write& write) {
  ++runs;
  write.publish("results/1");
  write.commit();
  return see_other("/done");
}
Response write_with_problems(const Request&, Write&) {
  return unprocessable("try again");
}
Response write_not_allowed(const Request&, Write&) {
  throw NotAllowed();
}
Response write_sign_in(const Request&, Write&) {
  throw SignInNeeded();
}
Response own_transaction_page(const Request&, Database& database) {
  return database.read([](Read&) { return ok("own"); });
}

std::string said(const Asker& asker) {
  return std::to_string(asker.person) + " in " + std::to_string(asker.group);
}
Response say_asker(const Request& request, Read&) {
  return ok(said(request.asker));
}
Response write_asker(const Request& request, Write&) {
  return ok(said(request.asker));
}
Response own_asker(const Request& request, Database&) {
  return ok(said(request.asker) + (request.uploads.empty() ? "" : " with a file"));
}

int askings = 0;
/// The cookie `person` says who asks; person 1 is in group 1, and so on.
Asker find_asker(Read&, const Request& request, Who who) {
  ++askings;
  const auto person =
      whole_number(who == Who::bearer ? request.bearer_token() : request.cookies.first("person"));
  if (!person) throw SignInNeeded();
  if (who != Who::member) return {.person = *person};
  const auto group = request.id<Route>("group").number;
  if (group != *person) throw NotFound();
  return {.person = *person, .group = group};
}

class DispatcherTest : public testing::Test {
 protected:
  DispatcherTest() : site{.key = {5}, .base_url = "https://site.example"} {}

  Response get(std::string path, Fields queries = {}) {
    Request request{.path = std::move(path), .queries = std::move(queries)};
    return dispatcher.dispatch_and_wait(std::move(request));
  }
  Request form(std::string path) {
    Request request{.method = Method::post, .path = std::move(path)};
    request.cookies.add(std::string(form_cookie), "secret");
    request.fields.add("form_token", make_form_token(site.key, "secret"));
    request.headers.host = "site.example";
    return request;
  }
  Response send(Request request) { return dispatcher.dispatch_and_wait(std::move(request)); }

  Site site;
  FakeDatabase database;
  Dispatcher dispatcher{
      {.site = site,
       .database = database,
       .routes = {{Method::get, "/page", read_page},
                  {Method::get, "/not-found", throw_not_found},
                  {Method::get, "/not-allowed", throw_not_allowed},
                  {Method::get, "/private/:name", throw_sign_in},
                  {Method::get, "/bad-request", throw_bad_request},
                  {Method::get, "/error", throw_error},
                  {Method::get, "/number", throw_number},
                  {Method::get, "/things/:id", read_id},
                  {Method::get, "/own", own_transaction_page},
                  {Method::get, "/me", say_asker, {.who = Who::signed_in}},
                  {Method::get, "/groups/:group", say_asker, {.who = Who::member}},
                  {Method::post, "/groups/:group", write_asker, {.who = Who::member}},
                  {Method::post, "/groups/:group/file", own_asker, {Body::upload, Who::member}},
                  {Method::post, "/file", own_asker, {Body::upload}},
                  {Method::post, "/api", own_asker, {Body::json, Who::bearer}},
                  {Method::get,
                   "/studio",
                   read_page,
                   {.capture = Capture::camera_and_microphone, .caching = Caching::for_good}},
                  {Method::post, "/commit", write_and_commit},
                  {Method::post, "/problems", write_with_problems},
                  {Method::post, "/not-allowed", write_not_allowed},
                  {Method::post, "/sign-in-needed", write_sign_in}},
       .stop_page = [](Stop stop,
                       const Request&) { return "stop " + std::to_string(static_cast<int>(stop)); },
       .find_asker = find_asker}};
};

std::string stop_text(Stop stop) {
  return "stop " + std::to_string(static_cast<int>(stop));
}

std::string location_of(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return "";
}

TEST_F(DispatcherTest, TurnsEachStopIntoItsResponse) {
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/not-found").status, 404);
  EXPECT_EQ(get("/not-allowed").status, 403);
  EXPECT_EQ(get("/bad-request").status, 400);
  EXPECT_EQ(get("/error").status, 500);
  EXPECT_EQ(get("/number").status, 500);
  EXPECT_EQ(get("/commit").status, 405);
  EXPECT_EQ(send(form("/page")).status, 405);
  EXPECT_EQ(get("/not-found").body, "stop 4");
  EXPECT_EQ(get("/error").body.find("a bug"), std::string::npos);
}

TEST_F(DispatcherTest, LeadsToSignInAndBack) {
  Fields queries;
  queries.add("a b", "c&d");
  const Response response = get("/private/é", queries);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(location_of(response), "/sign-in?next=%2Fprivate%2F%25C3%25A9%3Fa%2520b%3Dc%2526d");
}

TEST_F(DispatcherTest, LeadsFromAFormBackToItsPage) {
  Request request = form("/sign-in-needed");
  request.headers.referer = "https://site.example/groups/7?page=2";
  EXPECT_EQ(location_of(send(request)), "/sign-in?next=%2Fgroups%2F7%3Fpage%3D2");
  request.headers.referer = "https://evil.example/groups/7";
  EXPECT_EQ(location_of(send(request)), "/sign-in?next=%2F");
}

TEST_F(DispatcherTest, KnowsOnlyNumbersAsIds) {
  EXPECT_EQ(get("/things/12").body, "12");
  for (const char* path :
       {"/things/x", "/things/0", "/things/-1", "/things/1x", "/things/99999999999999999999"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
}

TEST_F(DispatcherTest, GivesABrowserItsSecretOnce) {
  const Response first = get("/page");
  ASSERT_EQ(first.cookies.size(), 1U);
  EXPECT_EQ(first.cookies[0].name, form_cookie);
  EXPECT_TRUE(right_form_token(site.key, first.cookies[0].value, first.body.substr(3)));
  Request again{.path = "/page"};
  again.cookies.add(std::string(form_cookie), first.cookies[0].value);
  const Response second = send(again);
  EXPECT_TRUE(second.cookies.empty());
  EXPECT_NE(first.body, second.body);
  EXPECT_TRUE(right_form_token(site.key, first.cookies[0].value, second.body.substr(3)));
}

TEST_F(DispatcherTest, RefusesFormsOfOthers) {
  const auto status_with = [&](auto change) {
    Request request = form("/commit");
    change(request);
    return send(request).status;
  };
  EXPECT_EQ(status_with([](Request&) {}), 303);
  EXPECT_EQ(status_with([](Request& request) { request.fields = {}; }), 403);
  EXPECT_EQ(status_with([](Request& request) { request.cookies = {}; }), 403);
  EXPECT_EQ(status_with([](Request& r) { r.headers.sec_fetch_site = "cross-site"; }), 403);
  EXPECT_EQ(status_with([](Request& r) { r.headers.sec_fetch_site = "same-site"; }), 403);
  EXPECT_EQ(status_with([](Request& r) { r.headers.sec_fetch_site = "same-origin"; }), 303);
  EXPECT_EQ(status_with([](Request& r) { r.headers.origin = "https://evil.example"; }), 403);
  EXPECT_EQ(status_with([](Request& r) { r.headers.origin = "null"; }), 403);
  EXPECT_EQ(status_with([](Request& r) { r.headers.origin = "https://site.example"; }), 303);
  EXPECT_EQ(status_with([](Request& r) {
              r.headers.host = "127.0.0.1:8080";
              r.headers.origin = "http://127.0.0.1:8080";
            }),
            303);
}

TEST_F(DispatcherTest, RunsAWriteAgainWithoutHarm) {
  runs = 0;
  database.reruns = 3;
  const Response response = send(form("/commit"));
  EXPECT_EQ(runs, 4);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.size(), 1U);
  EXPECT_EQ(response.route, "/commit");
}

TEST_F(DispatcherTest, SaysWhereNobodyCanTellWhetherItWasKept) {
  database.fails = true;
  EXPECT_EQ(send(form("/commit")).body, stop_text(Stop::failed));
  database.breaks_at_commit = true;
  const Response response = send(form("/commit"));
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body, stop_text(Stop::in_doubt));
}

TEST_F(DispatcherTest, KeepsNothingOfAFormWithProblems) {
  const Response response = send(form("/problems"));
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.body, "try again");
  EXPECT_FALSE(database.committed);
}

TEST_F(DispatcherTest, SaysThatAWriteWasNotAllowed) {
  EXPECT_EQ(send(form("/not-allowed")).status, 403);
}

TEST_F(DispatcherTest, FindsOutWhoAsksWhereThePolicyWantsToKnow) {
  const auto asked_by = [&](Request request, const char* person) {
    request.cookies.add("person", person);
    return send(std::move(request));
  };
  EXPECT_EQ(asked_by({.path = "/me"}, "7").body, "7 in 0");
  EXPECT_EQ(get("/me").status, 303);
  EXPECT_EQ(asked_by({.path = "/groups/7"}, "7").body, "7 in 7");
  EXPECT_EQ(asked_by({.path = "/groups/8"}, "7").status, 404);
  EXPECT_EQ(asked_by(form("/groups/7"), "7").body, "7 in 7");
  EXPECT_EQ(asked_by(form("/groups/8"), "7").status, 404);
  EXPECT_EQ(asked_by(form("/file"), "7").body, "7 in 0") << "an upload needs a session at least";
  EXPECT_EQ(send(form("/file")).status, 303);
  askings = 0;
  asked_by({.path = "/groups/7"}, "7");
  EXPECT_EQ(askings, 1);
  get("/page");
  EXPECT_EQ(askings, 1) << "nothing is asked where nobody wants to know";
}

TEST_F(DispatcherTest, AdmitsBeforeABodyAndAsksOnce) {
  Request request = form("/groups/7/file");
  EXPECT_EQ(dispatcher.admit(request)->status, 303);
  request.cookies.add("person", "7");
  askings = 0;
  EXPECT_FALSE(dispatcher.admit(request));
  EXPECT_EQ(request.asker.person, 7);
  request.uploads.emplace_back("file", Upload{});
  EXPECT_EQ(send(request).body, "7 in 7 with a file");
  EXPECT_EQ(askings, 1);
  request.path = "/groups/8/file";
  request.asker = {};
  EXPECT_EQ(dispatcher.admit(request)->status, 404);
  request.headers.sec_fetch_site = "cross-site";
  EXPECT_EQ(dispatcher.admit(request)->status, 403);
}

TEST_F(DispatcherTest, ProgramsBringATokenAndNoFormToken) {
  Request request{.method = Method::post, .path = "/api"};
  EXPECT_EQ(send(request).status, 401);
  request.headers.authorization = "bearer 12";
  EXPECT_EQ(send(request).body, "12 in 0");
  request.headers.authorization = "Bearer";
  EXPECT_EQ(send(request).status, 401);
}

TEST_F(DispatcherTest, AResponseCarriesWhatItsRouteSays) {
  const Response studio = get("/studio");
  EXPECT_EQ(studio.capture, Capture::camera_and_microphone);
  ASSERT_EQ(studio.headers.size(), 1U);
  EXPECT_EQ(studio.headers[0].second, "private, max-age=31536000, immutable");
  EXPECT_TRUE(get("/page").headers.empty());
  EXPECT_EQ(get("/page").capture, Capture::nothing);
}

TEST_F(DispatcherTest, AnswersWhenTheDatabaseFails) {
  for (const char* path : {"/page", "/own"}) {
    database.fail_after(0);
    EXPECT_EQ(get(path).status, 500) << path;
    EXPECT_EQ(get(path).status, 200) << path;
  }
  database.fail_after(0);
  EXPECT_EQ(send(form("/commit")).status, 500);
  EXPECT_EQ(send(form("/commit")).status, 303);
}

}  // namespace
}  // namespace alongside::dispatcher_test
