// Bodies, both ways: streamed with bounded memory, in parts, by the policy of their route.
#include <gtest/gtest.h>

#include <future>

#include "foundation/base/limits.h"
#include "foundation/http/server/server_fixture.h"
#include "foundation/http/signed_link.h"

namespace alongside::server_body_test {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t large_bytes = 1'000'000'000;
std::atomic<std::uint64_t> made_bytes{0};

/// Byte n of the large body.
char letter_at(std::uint64_t n) {
  return static_cast<char>('a' + n % 23);
}

std::string letters(std::uint64_t begin, std::size_t count) {
  std::string text(count, ' ');
  for (std::size_t i = 0; i < count; ++i) text[i] = letter_at(begin + i);
  made_bytes += count;
  return text;
}

Response large_file(const Request&, Read&) {
  Response response = streamed("application/octet-stream", {.size = large_bytes, .piece = letters});
  response.etag = "v1";
  return response;
}
/// Length not known: 200,000 bytes, cut as it comes.
Response growing_file(const Request&, Read&) {
  return streamed("text/csv", {.size = {}, .piece = [](std::uint64_t begin, std::size_t most) {
                                 constexpr std::uint64_t end = 200'000;
                                 const std::uint64_t rest = end - std::min(begin, end);
                                 return letters(begin,
                                                std::min<std::uint64_t>({rest, most, 30'000}));
                               }});
}
Response breaking_file(const Request&, Read&) {
  return streamed("text/csv", {.size = 100'000, .piece = [](std::uint64_t begin, std::size_t) {
                                 return begin == 0 ? std::string(10'000, 'a') : std::string();
                               }});
}
Response small_file(const Request&, Read&) {
  Response response = download("a.txt", "text/plain", "0123456789");
  response.etag = "v2";
  return response;
}
Response studio(const Request&, Read&) {
  return ok("say cheese");
}
Response take_json(const Request& request, Database&) {
  return ok(request.body + " from " + std::to_string(request.asker.person));
}

std::atomic<bool> may_take{true};
/// Takes what comes, and says how much it was and how much came at a time at most.
Response take_stream(const Request& request, Database&) {
  while (!may_take) std::this_thread::sleep_for(5ms);
  std::size_t all = 0, most = 0;
  std::uint64_t wrong = 0;
  for (auto piece = request.stream->next(); !piece.empty(); piece = request.stream->next()) {
    for (std::size_t i = 0; i < piece.size(); ++i) wrong += piece[i] != letter_at(all + i) ? 1 : 0;
    all += piece.size();
    most = std::max(most, piece.size());
  }
  EXPECT_LE(most, limits::stream_piece_bytes);
  return ok(std::to_string(all) + " bytes, " + std::to_string(wrong) + " wrong");
}
Response refuse_stream(const Request&, Database&) {
  throw NotAllowed();
}

class ServerBodies : public ServerTest {
 protected:
  Routes more_routes() const override {
    return {{Method::get, "/large", large_file},
            {Method::get, "/growing", growing_file},
            {Method::get, "/breaking", breaking_file},
            {Method::get, "/small", small_file, {.caching = Caching::asks_again}},
            {Method::get, "/studio", studio, {.capture = Capture::camera_and_microphone}},
            {Method::get,
             "/signed",
             small_file,
             {.who = Who::signed_link, .caching = Caching::for_good}},
            {Method::post, "/json", take_json, {Body::json, Who::bearer}},
            {Method::post, "/own-json", take_json, {Body::json, Who::signed_in}},
            {Method::post, "/stream", take_stream, {Body::stream}},
            {Method::post, "/groups/:group/stream", refuse_stream, {Body::stream, Who::member}}};
  }
  std::string get(std::string_view path, std::string_view more = "") {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n" + std::string(more) + "\r\n";
  }
  std::string post(std::string_view path, std::string_view body, std::string_view more = "") {
    return "POST " + std::string(path) +
           " HTTP/1.1\r\nHost: h\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string(more) + "\r\n" + std::string(body);
  }
  std::string as_person() const {
    return "Cookie: alongside_form=secret; session=7\r\nX-Form-Token: " +
           make_form_token(site.key, "secret") + "\r\n";
  }
};

TEST_F(ServerBodies, AreMadeAsTheClientTakesThem) {
  start();
  made_bytes = 0;
  const auto client = connect();
  client->say(get("/large"));
  const std::string head = client->hear_until("\r\n\r\n");
  EXPECT_TRUE(holds(head, "\r\nContent-Length: 1000000000\r\n"));
  EXPECT_TRUE(holds(head, "\r\nAccept-Ranges: bytes\r\n"));
  EXPECT_TRUE(holds(head, "\r\nETag: \"v1\"\r\n"));
  std::this_thread::sleep_for(300ms);
  EXPECT_LT(made_bytes, 16U * 1024 * 1024) << "the rest waits until the client reads";
  EXPECT_TRUE(ask(get_page).starts_with("HTTP/1.1 200 ")) << "and nobody waits with it";
}

TEST_F(ServerBodies, OfUnknownLengthComeInChunks) {
  start();
  const auto client = connect();
  client->say(get("/growing") + get_page);
  EXPECT_TRUE(holds(client->hear_until("\r\n\r\n"), "\r\nTransfer-Encoding: chunked\r\n"));
  std::string body;
  for (;;) {
    const std::string size = client->hear_until("\r\n");
    const auto bytes = std::stoul(size, nullptr, 16);
    body += client->hear(bytes);
    EXPECT_EQ(client->hear(2), "\r\n");
    if (bytes == 0) break;
  }
  EXPECT_EQ(body, letters(0, 200'000));
  EXPECT_EQ(body_of(client->hear_answer()), "<p>short</p>") << "the connection goes on";
}

TEST_F(ServerBodies, OfUnknownLengthEndWithTheConnectionForOldClients) {
  start();
  const auto client = connect();
  client->say("GET /growing HTTP/1.0\r\n\r\n");
  const std::string all = client->hear_all();
  EXPECT_FALSE(holds(all, "Transfer-Encoding"));
  EXPECT_EQ(body_of(all), letters(0, 200'000));
}

TEST_F(ServerBodies, ThatBreakAreSeenToBeBroken) {
  start();
  const auto client = connect();
  client->say(get("/breaking"));
  EXPECT_EQ(body_of(client->hear_all()).size(), 10'000U);
  EXPECT_TRUE(client->is_closed());
}

TEST_F(ServerBodies, ComeInParts) {
  start();
  const auto client = connect();
  const std::string part = client->ask(get("/large", "Range: bytes=999999990-\r\n"));
  EXPECT_TRUE(part.starts_with("HTTP/1.1 206 Partial Content\r\n"));
  EXPECT_TRUE(holds(part, "\r\nContent-Range: bytes 999999990-999999999/1000000000\r\n"));
  EXPECT_EQ(body_of(part), letters(999'999'990, 10));
  EXPECT_EQ(body_of(client->ask(get("/large", "Range: bytes=5-100004\r\n"))), letters(5, 100'000));
  const std::string none = client->ask(get("/large", "Range: bytes=1000000000-\r\n"));
  EXPECT_TRUE(none.starts_with("HTTP/1.1 416 "));
  EXPECT_TRUE(holds(none, "\r\nContent-Range: bytes */1000000000\r\n"));
  EXPECT_EQ(body_of(none), "");
  EXPECT_EQ(body_of(client->ask(get("/small", "Range: bytes=-3\r\nIf-Range: \"v2\"\r\n"))), "789");
  EXPECT_EQ(body_of(client->ask(get("/small", "Range: bytes=-3\r\nIf-Range: \"v1\"\r\n"))),
            "0123456789");
  EXPECT_EQ(body_of(client->ask(get("/", "Range: bytes=0-1\r\n"))), "<p>short</p>")
      << "pages have no parts";
}

TEST_F(ServerBodies, HeadSaysTheirLengthAlone) {
  start();
  const auto client = connect();
  client->say("HEAD /large HTTP/1.1\r\nHost: h\r\nRange: bytes=0-1\r\n\r\n" + get_page);
  const std::string head = client->hear_answer(false);
  EXPECT_TRUE(head.starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(holds(head, "\r\nContent-Length: 1000000000\r\n"));
  EXPECT_EQ(body_of(client->hear_answer()), "<p>short</p>");
}

TEST_F(ServerBodies, AreKeptAsTheRouteSays) {
  start();
  const auto client = connect();
  EXPECT_TRUE(holds(client->ask(get("/small")), "\r\nCache-Control: private, no-cache\r\n"));
  client->say(get("/small", "If-None-Match: \"v2\"\r\n") + get("/small"));
  const std::string same = client->hear_answer();
  EXPECT_TRUE(same.starts_with("HTTP/1.1 304 Not Modified\r\n"));
  EXPECT_FALSE(holds(same, "Content-Length"));
  EXPECT_EQ(body_of(client->hear_answer()), "0123456789");
  const std::string link = signed_link(site.key, "/signed", clock_now() + 1h);
  const std::string signed_file = client->ask(get(link));
  EXPECT_EQ(body_of(signed_file), "0123456789");
  EXPECT_TRUE(holds(signed_file, "\r\nCache-Control: private, max-age=31536000, immutable\r\n"));
  const std::string refused = client->ask(get(link + "x"));
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 404 "));
  EXPECT_TRUE(holds(refused, "\r\nCache-Control: no-store\r\n"));
}

TEST_F(ServerBodies, OnlyTheStudioMayUseTheCamera) {
  start();
  EXPECT_TRUE(holds(ask(get("/studio")),
                    "\r\nPermissions-Policy: camera=(self), microphone=(self), geolocation=()"));
  EXPECT_TRUE(holds(ask(get("/small")), "\r\nPermissions-Policy: camera=(), microphone=(), "));
}

TEST_F(ServerBodies, JsonComesWithATokenOfItsOwn) {
  start();
  const std::string type = "Content-Type: application/json\r\n";
  const auto client = connect();
  EXPECT_EQ(body_of(client->ask(post("/json", "{}", type + "Authorization: Bearer 12\r\n"))),
            "{} from 12");
  const auto status = [&](std::string_view path, std::string_view body, const std::string& more) {
    return ask(post(path, body, more)).substr(9, 3);
  };
  const std::string refused = ask(post("/json", "{}", type));
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 401 "));
  EXPECT_TRUE(holds(refused, "\r\nWWW-Authenticate: Bearer\r\n"));
  EXPECT_EQ(status("/json", "{}", type + "Authorization: Basic 12\r\n"), "401");
  EXPECT_EQ(status("/json", "a=b", "Authorization: Bearer 12\r\n"), "400");
  EXPECT_EQ(status("/json", "\"\xff\"", type + "Authorization: Bearer 12\r\n"), "400");
  EXPECT_EQ(status("/own-json", "{}", type + as_person()), "200");
  EXPECT_EQ(status("/own-json", "{}", type + "Cookie: session=7\r\n"), "403");
  EXPECT_EQ(status("/own-json", "{}", type), "303");
}

TEST_F(ServerBodies, StreamInAndTheConnectionGoesOn) {
  start();
  const auto client = connect();
  constexpr std::size_t bytes = 5'000'000;
  EXPECT_EQ(body_of(client->ask(post("/stream", letters(0, bytes), as_person()))),
            "5000000 bytes, 0 wrong");
  EXPECT_EQ(body_of(client->ask(get_page)), "<p>short</p>");
  const std::string chunks = "\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
  EXPECT_EQ(body_of(client->ask("POST /stream HTTP/1.1\r\nHost: h\r\n"
                                "Transfer-Encoding: chunked\r\n" +
                                as_person() + chunks)),
            "5 bytes, 0 wrong");
  EXPECT_EQ(body_of(client->ask(get_page)), "<p>short</p>");
}

TEST_F(ServerBodies, AStreamWaitsForItsHandler) {
  start();
  may_take = false;
  const auto client = connect();
  client->say("POST /stream HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n" + as_person() +
              "\r\n");
  const std::string body = letters(0, 50'000'000);
  const std::size_t sent = client->say_what_is_taken(body, 300ms);
  EXPECT_LT(sent, 20'000'000U) << "what nobody takes is not received";
  may_take = true;
  client->say(std::string_view(body).substr(sent));
  EXPECT_EQ(body_of(client->hear_answer()), "50000000 bytes, 0 wrong");
}

TEST_F(ServerBodies, AStreamIsRefusedBeforeItComesOrOnItsWay) {
  start({.times = {.progress = 200ms}});
  const std::string endless =
      " HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\nExpect: 100-continue\r\n";
  EXPECT_TRUE(ask("POST /stream" + endless + "\r\n").starts_with("HTTP/1.1 303 "));
  EXPECT_TRUE(ask("POST /groups/3/stream" + endless + "\r\n").starts_with("HTTP/1.1 303 "));
  const auto refused = connect();
  refused->say("POST /groups/3/stream" + endless + as_person() + "\r\n");
  const std::string all = refused->hear_all();
  EXPECT_TRUE(holds(all, "HTTP/1.1 403 ")) << all;
  EXPECT_TRUE(holds(all, "\r\nConnection: close\r\n"));
  const auto broken = connect();
  broken->say("POST /stream HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n" + as_person() +
              "\r\n3\r\nabc\r\nfffffff\r\n");
  EXPECT_TRUE(broken->hear_answer().starts_with("HTTP/1.1 413 "));
  const auto silent = connect();
  silent->say("POST /stream HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n" + as_person() +
              "\r\nabc");
  EXPECT_TRUE(silent->is_closed());
}

TEST_F(ServerBodies, TheServerStopsThoughAStreamHangs) {
  start({.times = {.stop = 300ms}});
  const auto client = connect();
  client->say("POST /stream HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n" + as_person() +
              "\r\nabc");
  std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  stop();
  server.reset();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

}  // namespace
}  // namespace alongside::server_body_test
