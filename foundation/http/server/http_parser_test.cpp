#include "foundation/http/server/http_parser.h"

#include <gtest/gtest.h>

#include "foundation/base/limits.h"

namespace alongside::http_parser_test {
namespace {

struct Outcome {
  ParseState state;
  int refusal;
  HttpHead head;
  std::string body;
  std::string rest;
};

/// Gives `bytes` to a parser in pieces of so many, as a network would.
Outcome parsed(std::string bytes, std::size_t piece_bytes) {
  HttpParser parser;
  std::string waiting;
  std::size_t given = 0;
  while (parser.state() == ParseState::head || parser.state() == ParseState::body) {
    const ParseState before = parser.state();
    const std::size_t taken = parser.take(waiting);
    waiting.erase(0, taken);
    if (before == ParseState::head && parser.state() == ParseState::body) {
      parser.limit_body(limits::form_body_bytes);
    }
    if (taken > 0 || parser.state() != before) continue;
    if (given == bytes.size()) break;
    waiting += bytes.substr(given, piece_bytes);
    given = std::min(bytes.size(), given + piece_bytes);
  }
  return {parser.state(), parser.refusal(), parser.head(), parser.body(),
          waiting + bytes.substr(given)};
}

int status_of(const std::string& bytes) {
  const Outcome whole = parsed(bytes, bytes.size());
  const Outcome in_pieces = parsed(bytes, 1);
  EXPECT_EQ(whole.state, in_pieces.state) << bytes.substr(0, 200);
  EXPECT_EQ(whole.refusal, in_pieces.refusal) << bytes.substr(0, 200);
  EXPECT_EQ(whole.body, in_pieces.body);
  EXPECT_EQ(whole.rest, in_pieces.rest);
  return whole.state == ParseState::done ? 200 : whole.refusal;
}

const std::string line = "GET / HTTP/1.1\r\n";
const std::string host = "Host: a\r\n";
const std::string post = "POST / HTTP/1.1\r\nHost: a\r\n";

TEST(HttpParser, TakesWhatBrowsersSend) {
  EXPECT_EQ(status_of(line + host + "\r\n"), 200);
  EXPECT_EQ(status_of("\r\n" + line + host + "\r\n"), 200);
  EXPECT_EQ(status_of("GET / HTTP/1.0\r\n\r\n"), 200);
  EXPECT_EQ(status_of(line + "Host: [::1]:8080\r\nX:\r\nY: \xc3\xa9\r\n\r\n"), 200);
  EXPECT_EQ(status_of(post + "Content-Length: 3\r\n\r\nabc"), 200);
  EXPECT_EQ(status_of(post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"), 200);
}

TEST(HttpParser, ReadsTheHead) {
  const Outcome outcome = parsed(
      "POST /a?b=c HTTP/1.1\r\nHost: h\r\nCookie: a=1\r\nCookie: b=2\r\nOrigin: https://h\r\n"
      "Content-Type: text/x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nabGET",
      1000);
  EXPECT_EQ(outcome.head.verb, Verb::post);
  EXPECT_EQ(outcome.head.target, "/a?b=c");
  EXPECT_EQ(outcome.head.cookie, "a=1; b=2");
  EXPECT_EQ(outcome.head.origin, "https://h");
  EXPECT_FALSE(outcome.head.keeps_alive);
  EXPECT_EQ(outcome.body, "ab");
  EXPECT_EQ(outcome.rest, "GET");
}

const std::vector<std::string>& ambiguous_requests() {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  const std::string end = "0\r\n\r\n";
  static const std::vector<std::string> requests{
      post + "Content-Length: 5\r\n" + chunked + "\r\n" + end,
      post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
      post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
      post + "Content-Length: +3\r\n\r\nabc",
      post + "Content-Length: 3, 3\r\n\r\nabc",
      post + "Content-Length: -1\r\n\r\n",
      post + "Content-Length: 99999999999999999999\r\n\r\n",
      post + "Content-Length : 3\r\n\r\nabc",
      post + chunked + chunked + "\r\n" + end,
      post + "Transfer-Encoding: gzip, chunked\r\n\r\n" + end,
      post + "Transfer-Encoding: chunked, identity\r\n\r\n" + end,
      post + "Transfer-Encoding: xchunked\r\n\r\n" + end,
      "POST / HTTP/1.0\r\nHost: a\r\n" + chunked + "\r\n" + end,
      post + chunked + "\r\nxyz\r\n" + end,
      post + chunked + "\r\n-1\r\n" + end,
      post + chunked + "\r\n0x3\r\nabc\r\n" + end,
      post + chunked + "\r\n3;a=b\r\nabc\r\n" + end,
      post + chunked + "\r\n3\r\nabcd\r\n" + end,
      post + chunked + "\r\n3\nabc\r\n" + end,
      post + chunked + "\r\nfffffffffffffffff\r\n" + end,
      post + chunked + "\r\n" + std::string(9000, '0'),
      post + chunked + "\r\n0\r\nHost: b\r\n\r\n",
      line + host + "X: a\r\n b\r\n\r\n",
      line + host + "X: a\r\n\tb\r\n\r\n",
      line + " Host: a\r\n\r\n",
      line + "\r\n",
      line + host + host + "\r\n",
      line + "Host:\r\n\r\n",
      line + "Host: a b\r\n\r\n",
      line + "Host: a/b\r\n\r\n",
      line + "Host: a\n\r\n\r\n",
      "GET / HTTP/1.1\nHost: a\n\n",
      line + host + "X: a\rb\r\n\r\n",
      line + host + "X: a" + std::string(1, '\0') + "b\r\n\r\n",
      line + host + "X: a\x7f\r\n\r\n",
      line + host + "No colon\r\n\r\n",
      line + host + ": no name\r\n\r\n",
      line + host + "B@d name: a\r\n\r\n",
      "GET  / HTTP/1.1\r\n" + host + "\r\n",
      "GET /\r\n\r\n",
      "GET /\xc3\xa9 HTTP/1.1\r\n" + host + "\r\n",
      "GET /#a HTTP/1.1\r\n" + host + "\r\n",
      "GET http://a/ HTTP/1.1\r\n" + host + "\r\n",
      "OPTIONS * HTTP/1.1\r\n" + host + "\r\n",
      "G@T / HTTP/1.1\r\n" + host + "\r\n",
      line + host + "Content-Length: 3\r\n\r\nabc",
      std::string("\x16\x03\x01\x02\x00\x01", 6),
      std::string("\r\n\r\n") + line + host + "\r\n",
  };
  return requests;
}

TEST(HttpParser, RefusesWhatTwoReadersCouldReadDifferently) {
  for (const std::string& wrong : ambiguous_requests()) {
    EXPECT_EQ(status_of(wrong), 400) << wrong.substr(0, 200);
  }
}

TEST(HttpParser, RefusesOtherVersions) {
  EXPECT_EQ(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status_of("GET / HTTP/1.2\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status_of("GET / HTTP/1.1 \r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status_of("GET / a HTTP/1.1\r\nHost: a\r\n\r\n"), 505);
}

TEST(HttpParser, HasExactLimits) {
  const std::string start = line + host + "X: ";
  const std::size_t filling = limits::header_bytes - start.size() - 4;
  EXPECT_EQ(status_of(start + std::string(filling, 'a') + "\r\n\r\n"), 200);
  EXPECT_EQ(status_of(start + std::string(filling + 1, 'a') + "\r\n\r\n"), 431);
  EXPECT_EQ(status_of(start + std::string(2 * limits::header_bytes, 'a')), 431);

  std::string fields = line + host;
  for (std::size_t i = 1; i < limits::header_count; ++i) fields += "X: a\r\n";
  EXPECT_EQ(status_of(fields + "\r\n"), 200);
  EXPECT_EQ(status_of(fields + "X: a\r\n\r\n"), 431);

  const std::string target = "/" + std::string(limits::target_bytes - 1, 'a');
  EXPECT_EQ(status_of("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"), 200);
  EXPECT_EQ(status_of("GET " + target + "a HTTP/1.1\r\nHost: a\r\n\r\n"), 414);
  EXPECT_EQ(status_of("GET /" + std::string(3 * limits::target_bytes, 'a')), 414);
}

TEST(HttpParser, LimitsTheBody) {
  const auto with_length = [](std::size_t bytes) {
    return post + "Content-Length: " + std::to_string(bytes) + "\r\n\r\n";
  };
  const std::string most(limits::form_body_bytes, 'a');
  EXPECT_EQ(status_of(with_length(most.size()) + most), 200);
  EXPECT_EQ(status_of(with_length(most.size() + 1)), 413);
  EXPECT_EQ(status_of(with_length(9'999'999'999)), 413);
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n40000\r\n" + most + "\r\n";
  ASSERT_EQ(most.size(), 0x40000U);
  EXPECT_EQ(status_of(chunked + "0\r\n\r\n"), 200);
  EXPECT_EQ(status_of(chunked + "1\r\n"), 413);
}

}  // namespace
}  // namespace alongside::http_parser_test
