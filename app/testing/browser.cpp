#include "app/testing/browser.h"

#include "foundation/http/forms/form_token.h"
#include "foundation/http/forms/forms.h"

namespace alongside::testing_world {
namespace {

constexpr const char* form_secret = "the-browser-of-the-tests";

/// As a client takes what is made as it goes out: some bytes at a time.
void take_source(Response& response) {
  constexpr std::size_t taken_at_once = 10'007;
  if (!response.source) return;
  while (true) {
    const std::string piece = response.source->piece(response.body.size(), taken_at_once);
    if (piece.empty()) return;
    response.body += piece;
  }
}

}  // namespace

void Browser::set_cookie(const std::string& name, const std::string& value) {
  cookies_[name] = value;
}

Request Browser::request_to(const std::string& target, Instant now) {
  Request request;
  const auto question = target.find('?');
  request.path = percent_decoded(target.substr(0, question));
  if (question != std::string::npos) request.queries = parse_form(target.substr(question + 1));
  request.now = now;
  request.site = &site_;
  request.client = "127.0.0.1";
  cookies_.try_emplace(std::string(form_cookie), form_secret);
  for (const auto& [name, value] : cookies_) request.cookies.add(name, value);
  return request;
}

void Browser::keep_cookies(const Response& response) {
  for (const SetCookie& cookie : response.cookies) {
    if (cookie.life == CookieLife::remove) {
      cookies_.erase(cookie.name);
    } else {
      cookies_[cookie.name] = cookie.value;
    }
  }
}

Response Browser::get(const std::string& target, Instant now) {
  Response response = dispatcher_.dispatch_and_wait(request_to(target, now));
  keep_cookies(response);
  take_source(response);
  return response;
}

Response Browser::post(const std::string& target, const Form& form, Instant now,
                       const Uploads& uploads) {
  Request request = request_to(target, now);
  request.uploads = uploads;
  return send(std::move(request), form_token(), form);
}

std::string Browser::form_token() {
  const auto secret = cookies_.try_emplace(std::string(form_cookie), form_secret).first;
  return make_form_token(site_.key, secret->second);
}

Response Browser::post_again(const std::string& target, const std::string& token, const Form& form,
                             Instant now, const Uploads& uploads) {
  Request request = request_to(target, now);
  request.uploads = uploads;
  return send(std::move(request), token, form);
}

Response Browser::send(Request request, const std::string& token, const Form& form) {
  request.method = Method::post;
  request.fields.add(std::string(form_token_field), token);
  for (const auto& [name, value] : form) request.fields.add(name, value);
  Response response = dispatcher_.dispatch_and_wait(std::move(request));
  keep_cookies(response);
  take_source(response);
  return response;
}

}  // namespace alongside::testing_world
