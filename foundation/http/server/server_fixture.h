// For tests of the server: one with a few routes, on a free port.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "foundation/http/fake_database.h"
#include "foundation/http/forms/form_token.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/server/server.h"
#include "foundation/http/server/test_client.h"

namespace alongside {

inline std::atomic<int> votes{0};

inline Response short_page(const Request&, Read&) {
  return ok("<p>short</p>");
}
inline Response long_page(const Request&, Read&) {
  return ok(std::string(200'000, 'a'));
}
inline Response set_cookies(const Request&, Read&) {
  return ok("x")
      .with_cookie({"session", "s1", CookieLife::long_lived})
      .with_cookie({"old", "", CookieLife::remove});
}
inline Response say_cookie(const Request& request, Read&) {
  return ok(std::string(request.cookies.first("session")));
}
inline Response slow_page(const Request&, Database&) {
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  return ok("slow but whole");
}
inline Response vote(const Request& request, Write& write) {
  ++votes;
  write.publish("results/1");
  write.commit();
  return see_other("/" + std::string(request.fields.first("choice")));
}
inline Response upload(const Request& request, Database&) {
  const Upload* file = request.upload("file");
  return ok(file == nullptr ? "none" : std::to_string(file->content.size()));
}
inline Response listen_to_results(const Request&, Read&) {
  return live("results/1", "person/7", Words::in("en"));
}

/// Who the fixture's browsers are: the cookie `session` holds the number of a person.
inline Asker find_asker(Read&, const Request& request, Who who) {
  const bool program = who == Who::bearer;
  const auto number =
      whole_number(program ? request.bearer_token() : request.cookies.first("session"));
  if (!number) throw SignInNeeded();
  return {.person = *number, .group = who == Who::member ? request.id<Route>("group").number : 0};
}

inline Response end_streams(const Request& request, Write& write) {
  write.end_streams_of(request.fields.first("reader"));
  write.commit();
  return see_other("/");
}

/// More rows for the list, from the test that needs them.
using Routes = std::vector<Route>;

/// A server on a free port, with a database without tables.
class ServerTest : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    options.port = 0;
    server = std::make_unique<Server>(
        options, dispatcher(), database,
        std::vector<LiveTopic>{{"results", [](Read&, const Words&, std::int64_t number) {
                                  return "fragment " + std::to_string(number) + "\nvotes " +
                                         std::to_string(votes);
                                }}});
    thread = std::thread([this] { server->run(); });
  }
  void TearDown() override { stop(); }
  void stop() {
    if (!thread.joinable()) return;
    server->stop();
    thread.join();
  }
  std::unique_ptr<TestClient> connect() { return std::make_unique<TestClient>(server->port()); }
  std::string ask(std::string_view request) { return connect()->ask(request); }

  std::string form_request(std::string_view path, std::string body, std::string_view more = "") {
    body += "&form_token=" + percent_encoded(make_form_token(site.key, "secret"));
    return std::string("POST ")
        .append(path)
        .append(" HTTP/1.1\r\nHost: h\r\nCookie: alongside_form=secret\r\n")
        .append("Content-Type: application/x-www-form-urlencoded\r\n")
        .append(more)
        .append("Content-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n\r\n")
        .append(body);
  }

  Site site{.key = {5}, .base_url = "http://h", .secure_cookies = false};
  FakeDatabase database;
  virtual Routes more_routes() const { return {}; }
  Routes all_routes() const {
    Routes routes = {{Method::get, "/", short_page},
                     {Method::get, "/long", long_page},
                     {Method::get, "/cookies", set_cookies},
                     {Method::get, "/cookie", say_cookie},
                     {Method::get, "/slow", slow_page},
                     {Method::get, "/live", listen_to_results},
                     {Method::post, "/votes", vote},
                     {Method::post, "/ends", end_streams},
                     {Method::post, "/files", upload, {Body::upload}}};
    const Routes more = more_routes();
    routes.insert(routes.end(), more.begin(), more.end());
    return routes;
  }
  Dispatcher& dispatcher() {
    if (!dispatcher_) {
      dispatcher_ = std::make_unique<Dispatcher>(DispatcherOptions{
          .site = site, .database = database, .routes = all_routes(), .find_asker = find_asker});
    }
    return *dispatcher_;
  }
  std::unique_ptr<Dispatcher> dispatcher_;
  std::unique_ptr<Server> server;
  std::thread thread;
};

inline const std::string get_page = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

inline std::string body_of(const std::string& answer) {
  return answer.substr(answer.find("\r\n\r\n") + 4);
}

inline bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace alongside
