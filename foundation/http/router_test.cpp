#include "foundation/http/router.h"

#include <gtest/gtest.h>

#include "foundation/base/limits.h"

#include <stdexcept>

namespace alongside::router_test {
namespace {

Response read_nothing(const Request&, Read&) {
  return ok("");
}

Router router_of(std::vector<std::pair<Method, std::string_view>> patterns) {
  std::vector<Route> routes;
  for (const auto& [method, pattern] : patterns) routes.push_back({method, pattern, read_nothing});
  return Router(std::move(routes));
}

const Router& example() {
  static const Router router = router_of({{Method::get, "/"},
                                          {Method::get, "/groups"},
                                          {Method::post, "/groups"},
                                          {Method::get, "/groups/new"},
                                          {Method::get, "/groups/:group"},
                                          {Method::get, "/groups/:group/questions/:question"},
                                          {Method::post, "/groups/:id/leave"},
                                          {Method::get, "/groups/new/help/:page"}});
  return router;
}

std::string_view pattern_of(Method method, std::string_view path) {
  const auto match = example().match(method, path);
  EXPECT_EQ(match.route, example().find(method, path));
  return match.route == nullptr ? "" : match.route->pattern;
}

TEST(Router, FindsRoutes) {
  EXPECT_EQ(pattern_of(Method::get, "/"), "/");
  EXPECT_EQ(pattern_of(Method::get, "/groups"), "/groups");
  EXPECT_EQ(pattern_of(Method::get, "/groups/7"), "/groups/:group");
  EXPECT_EQ(pattern_of(Method::post, "/groups/7/leave"), "/groups/:id/leave");
}

TEST(Router, PrefersLiteralsAndGoesBack) {
  EXPECT_EQ(pattern_of(Method::get, "/groups/new"), "/groups/new");
  EXPECT_EQ(pattern_of(Method::get, "/groups/new/questions/1"),
            "/groups/:group/questions/:question");
  EXPECT_EQ(pattern_of(Method::get, "/groups/new/help/1"), "/groups/new/help/:page");
}

TEST(Router, NamesParameters) {
  const auto match = example().match(Method::get, "/groups/7/questions/12");
  EXPECT_EQ(match.parameters.first("group"), "7");
  EXPECT_EQ(match.parameters.first("question"), "12");
  EXPECT_EQ(match.parameters.pairs().size(), 2U);
}

TEST(Router, KnowsPathsOfTheOtherMethod) {
  EXPECT_TRUE(example().match(Method::get, "/groups/7/leave").path_known);
  EXPECT_FALSE(example().match(Method::get, "/groups/7/stay").path_known);
}

TEST(Router, FindsNothingElse) {
  for (const std::string_view path : {"", "x", "//", "/groups/", "/groups//questions/1", "/x",
                                      "/groups/7/questions/", "/groups/7/questions/1/2"}) {
    EXPECT_EQ(pattern_of(Method::get, path), "") << path;
  }
}

TEST(Router, RefusesTwoRoutesForTheSame) {
  EXPECT_THROW(router_of({{Method::get, "/a/:b"}, {Method::get, "/a/:c"}}), std::logic_error);
  EXPECT_THROW(router_of({{Method::get, "a"}}), std::logic_error);
}

Response own(const Request&, Database&) {
  return {};
}
Response in_transaction(const Request&, Write&) {
  return {};
}

TEST(Router, RefusesPoliciesThatCannotBeKept) {
  const auto router_of = [](Route route) { return Router({route}); };
  EXPECT_NO_THROW(router_of({Method::post, "/groups/:group/a", own, {Body::stream, Who::member}}));
  EXPECT_THROW(router_of({Method::post, "/a", in_transaction, {Body::stream}}), std::logic_error);
  EXPECT_THROW(router_of({Method::post, "/a", own, {Body::stream, Who::member}}), std::logic_error);
}

TEST(Policy, LargeBodiesNeedASessionAtLeast) {
  EXPECT_EQ(who_of({}), Who::anybody);
  EXPECT_EQ(who_of({Body::json}), Who::anybody);
  EXPECT_EQ(who_of({Body::upload}), Who::signed_in);
  EXPECT_EQ(who_of({Body::stream}), Who::signed_in);
  EXPECT_EQ(who_of({Body::stream, Who::signed_link}), Who::signed_link);
  EXPECT_EQ(body_bytes_of({.body = Body::upload, .body_bytes = 7}), 7U);
  EXPECT_EQ(body_bytes_of({}), limits::form_body_bytes);
}

}  // namespace
}  // namespace alongside::router_test
