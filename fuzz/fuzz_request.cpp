// Bytes of a connection: cut into pieces as the first byte says, parsed, read into requests.
// However they are cut, the same requests must come out.
#include <string>
#include <vector>

#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/range.h"
#include "foundation/http/server/http_parser.h"
#include "foundation/http/server/request_reader.h"
#include "fuzz/fuzz.h"

namespace alongside {
namespace {

constexpr std::size_t body_bytes_max = 4096;

void read_request(HttpParser& parser) {
  const Site site{.secure_cookies = false};
  Request request;
  try {
    read_head(parser.head(), site, request);
    read_body(Body::form, parser.head().content_type, parser.body(), request);
    must(is_utf8(request.path) && request.path.starts_with('/'));
    for (const auto& [name, value] : request.fields.pairs()) must(is_utf8(name) && is_utf8(value));
  } catch (const BadRequest&) {  // Refused as it should be.
  }
}

/// Whatever is asked for, a part lies within the body.
void read_range(const HttpHead& head) {
  for (const std::uint64_t size : {0ULL, 1ULL, 1000ULL, ~0ULL}) {
    const WantedPart part = wanted_part(head.range, head.if_range, "v1", size);
    if (part.wanted != Wanted::part) continue;
    must(part.size > 0 && part.size <= size && part.begin <= size - part.size);
  }
  names_etag(head.if_none_match, "v1");
}

/// What came out: targets and bodies, then the status of what was refused.
std::vector<std::string> requests_of(std::string_view bytes, std::size_t piece_bytes) {
  std::vector<std::string> requests;
  HttpParser parser;
  std::string waiting;
  for (;;) {
    const ParseState before = parser.state();
    const std::size_t taken = parser.take(waiting);
    must(taken <= waiting.size());
    waiting.erase(0, taken);
    const ParseState state = parser.state();
    if (before == ParseState::head && state == ParseState::body) parser.limit_body(body_bytes_max);
    if (parser.state() == ParseState::refused) {
      requests.push_back(std::to_string(parser.refusal()));
      return requests;
    }
    if (state == ParseState::done) {
      must(parser.body().size() <= body_bytes_max);
      must(parser.head().target.size() <= limits::target_bytes);
      read_request(parser);
      read_range(parser.head());
      requests.push_back(parser.head().target + ' ' + parser.body());
      parser.next();
    } else if (taken == 0 && state == before) {
      if (bytes.empty()) return requests;
      waiting += bytes.substr(0, piece_bytes);
      bytes.remove_prefix(std::min(piece_bytes, bytes.size()));
    }
  }
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  if (size == 0) return 0;
  const std::string_view bytes = bytes_of(data + 1, size - 1);
  must(requests_of(bytes, bytes.size() + 1) == requests_of(bytes, data[0] % 64U + 1U));
  return 0;
}
