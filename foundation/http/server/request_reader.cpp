#include "foundation/http/server/request_reader.h"

#include "foundation/base/stop.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"
#include "foundation/http/server/response_writer.h"

namespace alongside {

namespace {

Fields own_cookies(const HttpHead& head, const Site& site) {
  if (!site.secure_cookies) return parse_cookies(head.cookie);
  const Fields sent = parse_cookies(head.cookie);
  Fields cookies;
  for (const auto& [name, value] : sent.pairs()) {
    if (name.starts_with(secure_cookie_prefix)) {
      cookies.add(name.substr(secure_cookie_prefix.size()), value);
    }
  }
  return cookies;
}

void read_json(std::string_view type, std::string_view body, Request& request) {
  if (!same_ignoring_case(type, "application/json")) throw BadRequest("a body that is not JSON");
  if (!is_utf8(body)) throw BadRequest("text that is not UTF-8");
  request.body = body;
}

}  // namespace

void read_head(const HttpHead& head, const Site& site, Request& request) {
  request.site = &site;
  request.method = head.verb == Verb::post ? Method::post : Method::get;
  request.headers = {.host = head.host,
                     .origin = head.origin,
                     .referer = head.referer,
                     .sec_fetch_site = head.sec_fetch_site,
                     .accept_language = head.accept_language,
                     .authorization = head.authorization,
                     .form_token = head.form_token};
  request.cookies = own_cookies(head, site);
  std::string_view query = head.target;
  request.path = path_decoded(next_piece(query, '?'));
  request.queries = parse_form(query);
}

void read_body(Body kind, std::string_view content_type, std::string_view body, Request& request) {
  std::string_view parameters = content_type;
  const std::string_view type = trimmed_header(next_piece(parameters, ';'));
  if (kind == Body::json) return read_json(type, body, request);
  if (same_ignoring_case(type, "application/x-www-form-urlencoded")) {
    request.fields = parse_form(body);
  } else if (same_ignoring_case(type, "multipart/form-data")) {
    Multipart form = parse_multipart(content_type, body);
    request.fields = std::move(form.fields);
    request.uploads = std::move(form.uploads);
  } else if (!body.empty()) {
    throw BadRequest("a body that is not a form");
  }
}

std::string forwarded_client(std::string_view forwarded_for) {
  const auto comma = forwarded_for.rfind(',');
  return std::string(trimmed_header(comma == forwarded_for.npos ? forwarded_for
                                                                : forwarded_for.substr(comma + 1)));
}

}  // namespace alongside
