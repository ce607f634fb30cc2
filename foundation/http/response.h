// What a handler answers.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/http/policy.h"
#include "foundation/http/server/body_source.h"
#include "foundation/words/words.h"

namespace alongside {

enum class CookieLife { browser_session, long_lived, remove };

struct SetCookie {
  std::string name;
  std::string value;
  CookieLife life = CookieLife::browser_session;
};

inline SetCookie removed_cookie(std::string_view name) {
  return {.name = std::string(name), .value = {}, .life = CookieLife::remove};
}

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  /// What `body` is known by, without quotes: it changes where the body does. Then a browser may
  /// ask whether it has changed, and for parts of it; it is not compressed.
  std::string etag;
  std::shared_ptr<const BodySource> source;  // Instead of `body`: made as it goes out.
  std::vector<SetCookie> cookies;            // HttpOnly, SameSite=Lax, Path=/; Secure by Site
  /// Instead of a body: keep the connection as an event stream on this topic (see live.h).
  std::optional<std::string> live_topic;
  std::string live_reader;  // Whose stream it is: see `Write::end_streams_of`.
  // The dispatcher says these:
  std::function<bool()> live_still_allowed;  // Asks the handler of a stream again.
  std::string_view route;                    // The pattern that answered, for the log.
  Capture capture = Capture::nothing;

  Response& with_cookie(SetCookie cookie) & {
    cookies.push_back(std::move(cookie));
    return *this;
  }
  Response with_cookie(SetCookie cookie) && {
    cookies.push_back(std::move(cookie));
    return std::move(*this);
  }
};

inline Response ok(std::string page) {
  return {.body = std::move(page)};
}
/// The form comes back with its problems (422).
inline Response unprocessable(std::string page) {
  return {.status = 422, .body = std::move(page)};
}
/// After a change: the browser asks for `path` with GET (303).
Response see_other(std::string path);
/// `content` as a file to keep; `file_name` is ASCII without quotes.
Response download(std::string_view file_name, std::string content_type, std::string content);
/// A body that is made as it goes out.
Response streamed(std::string content_type, BodySource source);
/// An event stream on `topic`, in the language of `words` (see live.h).
Response live(std::string topic, std::string reader, const Words& words);

}  // namespace alongside
