// What the server refuses, and whom it drops.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <thread>
#include <vector>

#include "foundation/base/limits.h"
#include "foundation/http/server/server_fixture.h"

namespace alongside::server_limits_test {
namespace {

using namespace std::chrono_literals;

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

std::string upload_of(int person, std::size_t bytes = 1000, std::string_view more = "") {
  return "POST /files HTTP/1.1\r\nHost: h\r\nCookie: session=" + std::to_string(person) +
         "\r\nContent-Length: " + std::to_string(bytes) + "\r\n" + std::string(more) + "\r\n";
}

TEST_F(ServerTest, NoUploadIsBegunWithoutASession) {
  start();
  std::vector<std::unique_ptr<TestClient>> strangers;
  for (std::size_t i = 0; i < 2 * limits::uploads; ++i) {
    strangers.push_back(connect());
    strangers.back()->say(
        "POST /files HTTP/1.1\r\nHost: h\r\nContent-Length: 60000000\r\n"
        "Expect: 100-continue\r\n\r\n");
  }
  const std::string answer = strangers.back()->hear_answer();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 303 ")) << answer;
  EXPECT_TRUE(holds(answer, "\r\nLocation: /sign-in?next="));
  EXPECT_TRUE(strangers.back()->is_closed());
  const auto person = connect();
  person->say(upload_of(7, 60'000'000, "Expect: 100-continue\r\n"));
  EXPECT_EQ(person->hear_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
}

TEST_F(ServerTest, NoUploadIsBegunForAnotherSite) {
  start();
  const std::string answer = ask(upload_of(7, 1000, "Sec-Fetch-Site: cross-site\r\n"));
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 403 ")) << answer;
}

TEST_F(ServerTest, OnePersonLeavesRoomForOthersUploads) {
  start();
  std::vector<std::unique_ptr<TestClient>> begun;
  const auto begin = [&](int person) {
    begun.push_back(connect());
    begun.back()->say(upload_of(person, 1000, "Expect: 100-continue\r\n"));
    return begun.back()->hear_until("\r\n\r\n").substr(9, 3);
  };
  for (std::size_t i = 0; i < limits::uploads_of_person; ++i) EXPECT_EQ(begin(7), "100");
  EXPECT_EQ(begin(7), "503");
  EXPECT_EQ(begin(8), "100");
  begun.erase(begun.begin());
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(begin(7), "100") << "its slot was given back";
}

TEST_F(ServerTest, AnUploadMustMakeProgress) {
  start({.times = {.progress = 200ms}});
  const auto silent = connect(), trickle = connect();
  silent->say(upload_of(7, 60'000'000));
  trickle->say(upload_of(8, 60'000'000));
  for (int i = 0; i < 15 && trickle->say("x"); ++i) std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(silent->is_closed());
  EXPECT_TRUE(trickle->is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1s);
}

TEST_F(ServerTest, AnUploadHasATimeForTheWhole) {
  start({.times = {.whole_body = 500ms, .progress = 400ms}});
  const auto steady = connect();
  steady->say(upload_of(7, 60'000'000));
  const auto begin = std::chrono::steady_clock::now();
  const std::string piece(limits::progress_bytes, 'x');
  while (steady->say(piece) && std::chrono::steady_clock::now() - begin < 4s) {
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_TRUE(steady->is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST_F(ServerTest, OneNetworkDoesNotShutOthersOut) {
  rlimit files{};  // Both ends of each connection are files of this test.
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &files), 0);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  start();
  std::vector<std::unique_ptr<TestClient>> idle;
  for (std::size_t i = 0; i < limits::connections_of_network + 100; ++i) idle.push_back(connect());
  EXPECT_TRUE(ask(get_page).starts_with("HTTP/1.1 200 ")) << "idle ones make room";
  EXPECT_TRUE(idle.front()->is_closed());
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
  constexpr std::size_t requests = 1000;  // 200 MB: more than a system buffers for a connection.
  for (std::size_t i = 0; i < requests; ++i) client->say("GET /long HTTP/1.1\r\nHost: h\r\n\r\n");
  std::this_thread::sleep_for(1500ms);
  const std::string all = client->hear_all();
  EXPECT_LT(all.size(), requests * 200'000);
  EXPECT_TRUE(client->is_closed());
}

}  // namespace
}  // namespace alongside::server_limits_test
