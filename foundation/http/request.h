// One request, parsed and within the limits, as a handler sees it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/policy.h"
#include "foundation/words/words.h"

namespace alongside {

class Database;
class LiveHub;
struct MailServer;
struct Room;
struct Settings;

/// What is the same for every request of this process.
struct Site {
  SecretKey key{};             // Outside the database: signs form tokens, names participants.
  std::string base_url;        // "https://alongside.example", for links in invitations.
  bool secure_cookies = true;  // False on plain http://127.0.0.1 alone.
  bool demonstration = false;  // The data is made up; every page says so.
  HashCost hash_cost = HashCost::interactive;
  const std::vector<Room>* rooms = nullptr;  // All there are (foundation/rooms/room.h).
  const Settings* settings = nullptr;        // Of whoever runs it (app/settings.h); none in tests.
  const MailServer* mail = nullptr;          // Nothing: no mail is sent (foundation/post/smtp.h).
  std::string erased_list;  // The file of foundation/rooms/erased_list.h; "": none is kept.
};

enum class Method { get, post };

struct Upload {
  std::string file_name;  // As the browser says: never a path to open.
  std::string content;
};

/// Pairs of a form or query, in their order; the same name may come several times.
class Fields {
 public:
  void add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
  }
  /// The first of that name, or "".
  std::string_view first(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

/// Headers that the dispatcher looks at; "" where absent.
struct RequestHeaders {
  std::string host;
  std::string origin;
  std::string referer;
  std::string sec_fetch_site;
  std::string accept_language;
  std::string authorization;
  std::string form_token;  // X-Form-Token, of a script whose body is no form.
};

struct Request {
  Method method = Method::get;
  std::string reference;  // In the log, and on the page that says that it failed.
  std::string path;       // Decoded, without the query.
  Instant now{};
  const Words* words = nullptr;  // From the cookie, Accept-Language or the community's language.
  const Site* site = nullptr;
  Fields parameters;  // `:group` of the route.
  Fields queries;
  Fields fields;
  Fields cookies;
  std::vector<std::pair<std::string, Upload>> uploads;
  std::string body;                    // Of Body::json.
  std::shared_ptr<BodyStream> stream;  // Of Body::stream.
  Asker asker;                         // What the route's policy wanted to know.
  std::string client;      // Address, for limits on tries; never logged, never stored in clear.
  std::string form_token;  // Fresh mask each response: see form_token.h.
  RequestHeaders headers;

  /// Text of people comes tidied and valid UTF-8; absent is "".
  std::string field(std::string_view name) const { return tidied(fields.first(name)); }
  std::string line_field(std::string_view name) const { return tidied_line(fields.first(name)); }
  /// As it was sent: for passphrases.
  std::string_view raw_field(std::string_view name) const { return fields.first(name); }
  bool checked(std::string_view name) const { return fields.has(name); }
  const Upload* upload(std::string_view name) const;
  /// The token of `Authorization: Bearer TOKEN`; "" where there is none.
  std::string_view bearer_token() const;

  /// The id in the route. What is not a number is not found.
  template <class T>
  Id<T> id(std::string_view parameter) const {
    const auto number = whole_number(parameters.first(parameter));
    if (!number || *number <= 0) throw NotFound();
    return Id<T>{*number};
  }

  /// The `?page=` of a list, from 1; nonsense is 1.
  std::int64_t page() const;
};

}  // namespace alongside
