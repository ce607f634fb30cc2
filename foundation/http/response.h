// What a handler answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alongside {

enum class CookieLife { browser_session, long_lived, remove };

struct SetCookie {
  std::string name;
  std::string value;
  CookieLife life = CookieLife::browser_session;
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  std::vector<SetCookie> cookies;  // Always HttpOnly, SameSite=Lax, Path=/; Secure by Site.
  /// Instead of a body: keep the connection as an event stream on this topic (see live.h).
  std::optional<std::string> live_topic;
  std::string live_reader;  // Whose stream it is: see `Write::end_streams_of`.
  std::string_view route;   // The pattern that answered, for the log: the dispatcher says it.

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
Response live(std::string topic, std::string reader);

}  // namespace alongside
