#include "foundation/http/server/server.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <future>
#include <vector>

#include "foundation/http/server/server_fixture.h"

namespace alongside::server_test {
namespace {

using namespace std::chrono_literals;

TEST_F(ServerTest, AnswersWithProtection) {
  start();
  const std::string answer = ask(get_page);
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_EQ(body_of(answer), "<p>short</p>");
  EXPECT_TRUE(holds(answer, "\r\nContent-Security-Policy: default-src 'none';"));
  EXPECT_TRUE(holds(answer, "\r\nX-Content-Type-Options: nosniff\r\n"));
  EXPECT_TRUE(holds(answer, "\r\nCache-Control: no-store\r\n"));
  EXPECT_TRUE(holds(answer, "\r\nPermissions-Policy: camera=(), microphone=(), "));
  EXPECT_FALSE(holds(answer, "Strict-Transport-Security"));
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
  const std::string cookies = ask("GET /cookies HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(
      holds(cookies, "\r\nSet-Cookie: __Host-session=s1; Path=/; HttpOnly; SameSite=Lax; Secure;"));
  EXPECT_TRUE(holds(cookies, "\r\nStrict-Transport-Security: max-age=63072000\r\n"));
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
      "POST /files HTTP/1.1\r\nHost: h\r\nCookie: alongside_form=secret; session=7\r\n"
      "Content-Type: multipart/form-data; boundary=b\r\nExpect: 100-continue\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n";
  const auto client = connect();
  client->say(head);
  EXPECT_EQ(client->hear_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_EQ(body_of(client->ask(body)), "3000000");
  EXPECT_TRUE(client->ask(get_page).starts_with("HTTP/1.1 200 "));
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

TEST_F(ServerTest, EndsStreamsOfWhoLosesAccess) {
  start();
  const auto listener = connect();
  listener->say("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
  listener->hear_until("\n\n");
  connect()->ask(form_request("/ends", "reader=person%2F70"));
  connect()->ask(form_request("/votes", "choice=a"));
  EXPECT_TRUE(holds(listener->hear_until("\n\n"), "votes")) << "somebody else's streams ended";
  connect()->ask(form_request("/ends", "reader=person%2F7"));
  EXPECT_TRUE(listener->is_closed());
}

std::atomic<bool> is_member{true};
std::atomic<FakeDatabase*> members{nullptr};

/// The member is removed after access was checked and before the stream listens.
Response listen_and_be_removed(const Request&, Read&) {
  if (!is_member) throw NotFound();
  members.load()->write([](Write& write) {
    is_member = false;
    write.end_streams_of("person/7");
    write.commit();
  });
  return live("results/1", "person/7", Words::in("en"));
}

class ServerWithMembers : public ServerTest {
  Routes more_routes() const override { return {{Method::get, "/race", listen_and_be_removed}}; }
};

TEST_F(ServerWithMembers, AStreamThatBeganWhileItsMemberWasRemovedSaysNothing) {
  members = &database;
  start();
  const auto listener = connect();
  listener->say("GET /race HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(listener->hear_all(), "");
  EXPECT_TRUE(listener->is_closed());
  EXPECT_TRUE(ask("GET /race HTTP/1.1\r\nHost: h\r\n\r\n").starts_with("HTTP/1.1 404 "));
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
    Server second(same, dispatcher(), database, {});
    FAIL() << "listened twice";
  } catch (const CommandProblem& problem) {
    EXPECT_TRUE(holds(problem.what(), "is taken")) << problem.what();
  }
  EXPECT_THROW(Server({.address = "nowhere"}, dispatcher(), database, {}), CommandProblem);
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
}  // namespace alongside::server_test
