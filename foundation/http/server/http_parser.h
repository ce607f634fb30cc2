// One HTTP/1.1 request after another out of bytes (RFC 9112). No sockets: fuzzed as it stands.
//
// The grammar of heads is Boost.Beast's. Around it stands what keeps two readers of the same bytes
// from seeing different requests: one Host, no obsolete line folding, no bare CR or LF, a length
// given once and in one way, `chunked` alone; and limits that are exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace alongside {

enum class Verb { get, head, post, other };

/// What of a request's head the server uses; "" where absent.
struct HttpHead {
  Verb verb = Verb::other;
  std::string target;        // "/path?query", ASCII.
  bool is_http_1_1 = false;  // Or 1.0: knows no chunks.
  bool keeps_alive = false;
  bool expects_continue = false;
  bool chunked = false;
  std::uint64_t content_length = 0;
  std::string host, origin, referer, sec_fetch_site, accept_language, accept_encoding, cookie,
      content_type, forwarded_for, authorization, form_token, request_id, range, if_range,
      if_none_match;
};

enum class ParseState {
  head,     // Wants more of the head.
  body,     // The head is there; wants the body. At first stops here, so that a limit can be set.
  done,     // The request is whole.
  refused,  // `refusal` is the status to answer before the connection is closed.
};

class HttpParser {
 public:
  HttpParser();
  ~HttpParser();

  /// Takes what it can from the front of `bytes`; what it leaves must come again, with more.
  std::size_t take(std::string_view bytes);

  ParseState state() const;
  int refusal() const;
  HttpHead& head();
  /// What has come of it. Who takes it away piece by piece empties it.
  std::string& body();

  /// At most so much body; refuses (413) at once where the length given is more.
  void limit_body(std::size_t bytes);

  /// Forgets the request; the next one begins.
  void next();

 private:
  class Grammar;
  std::unique_ptr<Grammar> grammar_;
};

}  // namespace alongside
