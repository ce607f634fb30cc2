// What a route asks of a request before its handler sees it: plain data in its line of the list of
// routes. Good defaults: a form, from anybody, that nobody keeps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace alongside {

/// Who may ask. It is found out before a slot or a byte of a body is taken. A handler whose body
/// took minutes asks again, in the transaction that uses it.
enum class Who {
  anybody,      // Whoever it is, the handler asks where it matters.
  signed_in,    // Somebody with a session.
  member,       // Somebody who is a member of the path's `:group`.
  bearer,       // A program, with `Authorization: Bearer TOKEN` (RFC 6750).
  signed_link,  // Whoever has the link: its signature and its time hold (signed_link.h).
};

enum class Body {
  form,    // Urlencoded or multipart, small.
  upload,  // The same with files, held in memory whole: as many at a time as upload_slots.h says.
  json,    // application/json, as text in `Request::body`.
  stream,  // Anything, handed on piece by piece by `Request::stream`; for OwnTransactionHandler.
};

/// What a page may use of the device.
enum class Capture { nothing, camera_and_microphone };

enum class Caching {
  never,
  asks_again,  // The browser keeps it and asks whether it has changed, by `Response::etag`.
  for_good,    // The browser keeps it a year: what stands at this address never changes.
};

/// What the same form does that comes twice (forms/kept_answers.h).
enum class Repeat {
  counts_once,  // The second gets the answer of the first.
  harmless,     // It sets what is set already: nothing has to be kept of it.
};

struct Policy {
  Body body = Body::form;
  Who who = Who::anybody;      // Large bodies are never from just anybody: see `who_of`.
  std::size_t body_bytes = 0;  // At most; 0: what limits.h says for its kind.
  Capture capture = Capture::nothing;
  Caching caching = Caching::never;
  Repeat repeat = Repeat::counts_once;
};

/// Who may ask by this policy: uploads and streams need a session at least.
Who who_of(const Policy& policy);
std::size_t body_bytes_of(const Policy& policy);

/// Names for lists of routes: "member", "upload".
std::string_view name_of(Who who);
std::string_view name_of(Body body);

/// Who asks, as far as the policy wanted to know.
struct Asker {
  Who who = Who::anybody;
  std::int64_t person = 0;  // 0: not known.
  std::int64_t group = 0;   // The same; where `member` was asked for.
};

/// A body that is handed on piece by piece.
class BodyStream {
 public:
  virtual ~BodyStream() = default;
  /// The next bytes; "" at the end. Good until the next call, which waits for the client. Throws
  /// BadRequest where the rest does not come, is too much, or comes too slowly.
  virtual std::string_view next() = 0;
};

}  // namespace alongside
