#include "foundation/http/forms/kept_answers.h"

#include <boost/json/value.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/json_writer.h"
#include "foundation/http/forms/form_token.h"

namespace alongside {
namespace {

namespace json = boost::json;

constexpr std::size_t most_kept_bytes = 64 * 1024;
/// Most answers are one short line; of a length that many have, it tells nothing of the page.
constexpr std::size_t padded_to = 512;

void add_part(std::string& all, std::string_view part) {
  all += std::to_string(part.size());
  all += ':';
  all += part;
}

/// All that was sent, each part with its length: no two sendings look the same.
std::string whole_of(const Request& request, std::int64_t person) {
  std::string all;
  add_part(all, std::to_string(person));
  add_part(all, request.path);
  add_part(all, request.headers.form_token);
  for (const auto& [name, value] : request.fields.pairs()) {
    add_part(all, name);
    add_part(all, value);
  }
  for (const auto& [name, upload] : request.uploads) {
    add_part(all, name);
    add_part(all, fingerprint(upload.content));
  }
  return all;
}

bool can_be_kept(const Response& response) {
  return !response.source && !response.live_topic && response.etag.empty() &&
         response.body.size() <= most_kept_bytes && is_utf8(response.body);
}

std::string text_of_response(const Response& response) {
  JsonWriter kept(JsonWriter::Layout::one_line);
  kept.number("status", response.status);
  kept.text("type", response.content_type);
  kept.text("body", response.body);
  kept.list("headers", [&] {
    for (const auto& [name, value] : response.headers) {
      kept.item(name);
      kept.item(value);
    }
  });
  kept.list("cookies", [&] {
    for (const SetCookie& cookie : response.cookies) {
      kept.item([&] {
        kept.text("name", cookie.name);
        kept.text("value", cookie.value);
        kept.number("life", static_cast<std::int64_t>(cookie.life));
      });
    }
  });
  std::string text = kept.written();
  text.resize((text.size() + padded_to - 1) / padded_to * padded_to, ' ');
  return text;
}

std::string text_at(const json::object& object, std::string_view name) {
  const auto& text = object.at({name.data(), name.size()}).as_string();
  return {text.data(), text.size()};
}

/// Of our own writing, and sealed: it is as `text_of_response` left it.
Response response_of_text(std::string_view text) {
  const json::value value = json_value(text).value();
  const json::object& kept = value.as_object();
  Response response{.status = static_cast<int>(kept.at("status").to_number<std::int64_t>()),
                    .content_type = text_at(kept, "type"),
                    .body = text_at(kept, "body")};
  const json::array& headers = kept.at("headers").as_array();
  for (std::size_t i = 0; i + 1 < headers.size(); i += 2) {
    const auto& header_name = headers[i].as_string();
    const auto& header_value = headers[i + 1].as_string();
    response.headers.emplace_back(std::string(header_name.data(), header_name.size()),
                                  std::string(header_value.data(), header_value.size()));
  }
  for (const json::value& one : kept.at("cookies").as_array()) {
    const json::object& cookie = one.as_object();
    const auto life = static_cast<CookieLife>(cookie.at("life").to_number<std::int64_t>());
    response.cookies.push_back({text_at(cookie, "name"), text_at(cookie, "value"), life});
  }
  return response;
}

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

struct KeptAnswer {
  std::string answer;
};

}  // namespace

std::optional<Sending> sending_of(const Request& request, std::int64_t person) {
  const bool has_token =
      !request.headers.form_token.empty() || request.fields.has(form_token_field);
  if (!has_token) return std::nullopt;
  const std::string whole = whole_of(request, person);
  return Sending{.print = keyed_fingerprint(request.site->key, "sent", whole),
                 .opens = keyed_fingerprint(request.site->key, "opens what it got", whole)};
}

constexpr Sql kept_answer_sql{"SELECT answer FROM kept_answers WHERE print = $1"};

std::optional<Response> kept_answer(Read& read, const SecretKey& key, const Sending& sending) {
  const auto kept = read.maybe<KeptAnswer>(kept_answer_sql, sending.print);
  if (!kept) return std::nullopt;
  const auto text = unseal(key, sending.opens, kept->answer);
  if (!text) return std::nullopt;
  return response_of_text(*text);
}

constexpr Sql keep_answer_sql{
    "INSERT INTO kept_answers (print, answer, day) VALUES ($1, $2, $3) "
    "ON CONFLICT (print) DO NOTHING"};

void keep_answer(Write& write, const Request& request, const Sending& sending,
                 const Response& response) {
  if (!can_be_kept(response)) return;
  const std::string sealed = seal(request.site->key, sending.opens, text_of_response(response));
  write.run(keep_answer_sql, sending.print, sealed, day_of(request.now));
}

constexpr Sql erase_kept_answers_sql{
    "DELETE FROM kept_answers WHERE print IN "
    "(SELECT print FROM kept_answers WHERE day < $1 LIMIT $2)"};

std::int64_t erase_kept_answers(Write& write, Instant now, std::int64_t most) {
  return write.run(erase_kept_answers_sql, day_of(now) - 1, most);
}

}  // namespace alongside
