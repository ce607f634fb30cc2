#include "foundation/http/server.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <future>
#include <thread>

#include "foundation/base/stop.h"
#include "foundation/http/fake_database.h"
#include "foundation/http/form_token.h"
#include "foundation/http/forms.h"
#include "foundation/http/test_client.h"

namespace alongside {
namespace {

using namespace std::chrono_literals;

std::atomic<int> votes{0};

Response short_page(const Request&, Read&) {
  return ok("<p>short</p>");
}
Response long_page(const Request&, Read&) {
  return ok(std::string(200'000, 'a'));
}
Response set_cookies(const Request&, Read&) {
  return ok("x")
      .with_cookie({"session", "s1", CookieLife::long_lived})
      .with_cookie({"old", "", CookieLife::remove});
}
Response say_cookie(const Request& request, Read&) {
  return ok(std::string(request.cookies.first("session")));
}
Response slow_page(const Request&, Database&) {
  std::this_thread::sleep_for(300ms);
  return ok("slow but whole");
}
Response vote(const Request& request, Write& write) {
  ++votes;
  write.publish("results/1");
  write.commit();
  return see_other("/" + std::string(request.fields.first("choice")));
}
Response upload(const Request& request, Database&) {
  const Upload* file = request.upload("file");
  return ok(file == nullptr ? "none" : std::to_string(file->content.size()));
}
Response listen_to_results(const Request&, Read&) {
  return live("results/1");
}

/// A server on a free port, with a database without tables.
class ServerTest : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    options.port = 0;
    server = std::make_unique<Server>(
        options, dispatcher, database,
        std::vector<LiveTopic>{{"results", [](Read&, std::int64_t number) {
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
  Dispatcher dispatcher{{.site = site,
                         .database = database,
                         .routes = {{Method::get, "/", short_page},
                                    {Method::get, "/long", long_page},
                                    {Method::get, "/cookies", set_cookies},
                                    {Method::get, "/cookie", say_cookie},
                                    {Method::get, "/slow", slow_page},
                                    {Method::get, "/live", listen_to_results},
                                    {Method::post, "/votes", vote},
                                    {Method::post, "/files", upload, Body::upload}}}};
  std::unique_ptr<Server> server;
  std::thread thread;
};

const std::string get_page = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

std::string body_of(const std::string& answer) {
  return answer.substr(answer.find("\r\n\r\n") + 4);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_F(ServerTest, AnswersWithProtection) {
  start();
  const std::string answer = ask(get_page);
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_EQ(body_of(answer), "<p>short</p>");
  EXPECT_TRUE(holds(answer, "\r\nContent-Security-Policy: default-src 'none';"));
  EXPECT_TRUE(holds(answer, "\r\nX-Content-Type-Options: nosniff\r\n"));
  EXPECT_TRUE(holds(answer, "\r\nCache-Control: no-store\r\n"));
  EXPECT_TRUE(holds(answer, "\r\nSet-Cookie: alongside_form="));
  EXPECT_TRUE(holds(ask("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n"), "\r\n\r\nok"));
  EXPECT_TRUE(holds(ask("GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n"), " 404 "));
  EXPECT_TRUE(holds(ask("GET /assets/none HTTP/1.1\r\nHost: h\r\n\r\n"), " 404 "));
}

TEST_F(ServerTest, KeepsConnections) {
  start();
  const auto client = connect();
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(client->ask(get_page).starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(holds(client->ask("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"),
                    "\r\nConnection: close\r\n"));
  EXPECT_TRUE(client->is_closed());
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  start();
  const auto client = connect();
  client->say("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n" + get_page +
              form_request("/votes", "choice=a") + "GET /long HTTP/1.1\r\nHost: h\r\n\r\n" +
              get_page);
  EXPECT_EQ(body_of(client->hear_answer()), "slow but whole");
  EXPECT_EQ(body_of(client->hear_answer()), "<p>short</p>");
  EXPECT_TRUE(holds(client->hear_answer(), "\r\nLocation: /a\r\n"));
  EXPECT_EQ(body_of(client->hear_answer()).size(), 200'000U);
  EXPECT_EQ(body_of(client->hear_answer()), "<p>short</p>");
}

TEST_F(ServerTest, AnswersHeadWithoutBody) {
  start();
  const auto client = connect();
  client->say("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + get_page);
  EXPECT_TRUE(holds(client->hear_answer(false), "\r\nContent-Length: 12\r\n"));
  EXPECT_EQ(body_of(client->hear_answer()), "<p>short</p>");
}

TEST_F(ServerTest, Compresses) {
  start();
  const std::string answer =
      ask("GET /long HTTP/1.1\r\nHost: h\r\nAccept-Encoding: br, gzip\r\n\r\n");
  EXPECT_TRUE(holds(answer, "\r\nContent-Encoding: gzip\r\n"));
  EXPECT_TRUE(holds(answer, "\r\nVary: Accept-Encoding\r\n"));
  std::string unpacked(200'001, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const std::string packed = body_of(answer);
  EXPECT_EQ(libdeflate_gzip_decompress(decompressor, packed.data(), packed.size(), unpacked.data(),
                                       unpacked.size(), &size),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  EXPECT_EQ(unpacked.substr(0, size), std::string(200'000, 'a'));
  EXPECT_FALSE(holds(ask("GET / HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip\r\n\r\n"), "gzip"));
  EXPECT_FALSE(
      holds(ask("GET /long HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip;q=0\r\n\r\n"), "gzip"));
}

TEST_F(ServerTest, WritesCookies) {
  start();
  const std::string answer = ask("GET /cookies HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(
      holds(answer, "\r\nSet-Cookie: session=s1; Path=/; HttpOnly; SameSite=Lax; Max-Age="));
  EXPECT_TRUE(holds(answer, "\r\nSet-Cookie: old=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\r\n"));
  const std::string request = "GET /cookie HTTP/1.1\r\nHost: h\r\nCookie: session=s1\r\n\r\n";
  EXPECT_EQ(body_of(ask(request)), "s1");
}

TEST_F(ServerTest, KeepsSecureCookiesToTheHost) {
  site.secure_cookies = true;
  start();
  EXPECT_TRUE(holds(ask("GET /cookies HTTP/1.1\r\nHost: h\r\n\r\n"),
                    "\r\nSet-Cookie: __Host-session=s1; Path=/; HttpOnly; SameSite=Lax; Secure;"));
  EXPECT_EQ(body_of(ask("GET /cookie HTTP/1.1\r\nHost: h\r\nCookie: session=a; "
                        "__Host-session=s1\r\n\r\n")),
            "s1");
}

TEST_F(ServerTest, TakesForms) {
  start();
  EXPECT_TRUE(holds(ask(form_request("/votes", "choice=caf%C3%A9")), " 303 See Other\r\n"));
  EXPECT_TRUE(holds(ask(form_request("/votes", "choice=%zz")), " 400 "));
  EXPECT_TRUE(holds(ask(form_request("/votes", "a", "Sec-Fetch-Site: cross-site\r\n")), " 403 "));
  EXPECT_TRUE(holds(ask("POST /votes HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\n"
                        "Content-Length: 1\r\n\r\na"),
                    " 400 "));
}

TEST_F(ServerTest, TakesFiles) {
  start();
  const std::string file(3'000'000, 'x');
  std::string body = "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n" +
                     make_form_token(site.key, "secret") +
                     "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
                     "\r\n" +
                     file + "\r\n--b--\r\n";
  const std::string head =
      "POST /files HTTP/1.1\r\nHost: h\r\nCookie: alongside_form=secret\r\n"
      "Content-Type: multipart/form-data; boundary=b\r\nExpect: 100-continue\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n";
  const auto client = connect();
  client->say(head);
  EXPECT_EQ(client->hear_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_EQ(body_of(client->ask(body)), "3000000");
  EXPECT_TRUE(client->ask(get_page).starts_with("HTTP/1.1 200 "));
}

TEST_F(ServerTest, AnswersWhatItRefuses) {
  start();
  const std::pair<std::string, std::string> table[] = {
      {"GET / HTTP/1.1\r\n\r\n", "400"},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
       "400"},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", "400"},
      {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
      {"GET /?a=%00 HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
      {"GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
      {"GET / HTTP/3.0\r\nHost: a\r\n\r\n", "505"},
      {"GET /" + std::string(5000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", "414"},
      {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n", "431"},
      {"POST /votes HTTP/1.1\r\nHost: a\r\nContent-Length: 262145\r\n\r\n", "413"},
      {"POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 67108865\r\n\r\n", "413"},
      {"POST /votes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n", "400"},
      {"POST /votes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n40001\r\n", "413"},
      {"POST /votes HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\n\r\n", "417"},
      {"DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", "405"},
      {"GET /votes HTTP/1.1\r\nHost: a\r\n\r\n", "405"},
  };
  for (const auto& [request, status] : table) {
    const std::string answer = ask(request);
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 " + status)) << request.substr(0, 100) << answer;
  }
}

TEST_F(ServerTest, ClosesAfterWhatIsNoRequest) {
  start();
  const auto client = connect();
  client->say("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + get_page);
  const std::string all = client->hear_all();
  EXPECT_TRUE(all.starts_with("HTTP/1.1 400 "));
  EXPECT_TRUE(holds(all, "\r\nConnection: close\r\n"));
  EXPECT_FALSE(holds(all, "200 OK"));
}

TEST_F(ServerTest, DropsSlowClients) {
  start({.times = {.header = 200ms, .body = 200ms, .idle = 200ms}});
  const auto begin = std::chrono::steady_clock::now();
  const auto silent = connect();
  const auto slow_head = connect();
  const auto slow_body = connect();
  const auto idle = connect();
  EXPECT_TRUE(idle->ask(get_page).starts_with("HTTP/1.1 200 "));
  slow_body->say("POST /votes HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
  for (const char c : std::string_view("GET / HTTP/1.1\r\nHost: a\r\n")) {
    slow_head->say({&c, 1});
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_TRUE(slow_head->is_closed());
  EXPECT_TRUE(slow_body->is_closed());
  EXPECT_TRUE(silent->is_closed());
  EXPECT_TRUE(idle->is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 4s);
}

TEST_F(ServerTest, DropsClientsThatDoNotRead) {
  start({.times = {.write = 200ms}});
  const auto client = connect();
  for (int i = 0; i < 200; ++i) client->say("GET /long HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(1500ms);
  const std::string all = client->hear_all();
  EXPECT_LT(all.size(), 200U * 200'000U);
  EXPECT_TRUE(client->is_closed());
}

TEST_F(ServerTest, StreamsFragments) {
  votes = 0;
  start({.times = {.live_quiet = 100ms, .live_heartbeat = 300ms}});
  const auto listener = connect();
  listener->say("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
  const std::string head = listener->hear_until("\r\n\r\n");
  EXPECT_TRUE(holds(head, "\r\nContent-Type: text/event-stream\r\n"));
  EXPECT_TRUE(holds(head, "\r\nX-Accel-Buffering: no\r\n"));
  EXPECT_FALSE(holds(head, "Content-Length"));
  EXPECT_EQ(listener->hear_until("\n\n"), "data: fragment 1\ndata: votes 0\n\n");
  const auto voter = connect();
  for (int i = 0; i < 20; ++i) voter->ask(form_request("/votes", "choice=a"));
  std::string heard;
  int updates = 0;
  for (; !holds(heard, "votes 20\n"); ++updates) {
    heard = listener->hear_until("\n\n");
    ASSERT_FALSE(heard.empty());
  }
  EXPECT_LE(updates, 8);
  EXPECT_EQ(listener->hear_until("\n\n"), ": still here\n\n");
}

TEST_F(ServerTest, EndsStreamsThatTookTheirTimeOrWhenItStops) {
  start({.times = {.live_stream = 300ms}});
  const auto listener = connect();
  listener->say("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(listener->is_closed());
  stop();
  start();
  const auto other = connect();
  other->say("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
  other->hear_until("\n\n");
  const auto begin = std::chrono::steady_clock::now();
  stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  EXPECT_TRUE(other->is_closed());
}

TEST_F(ServerTest, FinishesWhatIsUnderWayWhenItStops) {
  start();
  const auto idle = connect();
  EXPECT_TRUE(idle->ask(get_page).starts_with("HTTP/1.1 200 "));
  const auto client = connect();
  client->say("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  std::thread stopping([this] { stop(); });
  const std::string answer = client->hear_answer();
  EXPECT_EQ(body_of(answer), "slow but whole");
  EXPECT_TRUE(holds(answer, "\r\nConnection: close\r\n"));
  EXPECT_TRUE(idle->is_closed());
  EXPECT_TRUE(client->is_closed());
  stopping.join();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST_F(ServerTest, StopsThoughAClientHangs) {
  start({.times = {.stop = 300ms}});
  const auto client = connect();
  client->say("POST /votes HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST_F(ServerTest, SaysThatAPortIsTaken) {
  start();
  ServerOptions same{.port = server->port()};
  try {
    Server second(same, dispatcher, database, {});
    FAIL() << "listened twice";
  } catch (const CommandProblem& problem) {
    EXPECT_TRUE(holds(problem.what(), "is taken")) << problem.what();
  }
  EXPECT_THROW(Server({.address = "nowhere"}, dispatcher, database, {}), CommandProblem);
}

TEST_F(ServerTest, ListensOnIpv6) {
  start({.address = "::1"});
  TestClient client(server->port(), AF_INET6);
  EXPECT_TRUE(client.ask(get_page).starts_with("HTTP/1.1 200 "));
}

TEST_F(ServerTest, ServesManyAtOnce) {
  start();
  std::vector<std::future<int>> clients;
  for (int i = 0; i < 16; ++i) {
    clients.push_back(std::async(std::launch::async, [this, i] {
      const auto client = connect();
      int right = 0;
      for (int j = 0; j < 50; ++j) {
        const bool write = (i + j) % 3 == 0;
        const std::string answer =
            client->ask(write ? form_request("/votes", "choice=a") : get_page);
        right += answer.starts_with(write ? "HTTP/1.1 303 " : "HTTP/1.1 200 ") ? 1 : 0;
      }
      return right;
    }));
  }
  for (auto& client : clients) EXPECT_EQ(client.get(), 50);
}

}  // namespace
}  // namespace alongside
