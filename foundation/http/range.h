// Which part of a body a client wants (RFC 9110, 13 and 14). Pure, fuzzed.
#pragma once

#include <cstdint>
#include <string_view>

namespace alongside {

enum class Wanted {
  whole,    // No range, one that is not understood, or several: 200.
  part,     // 206
  nothing,  // A range that begins after the end: 416.
};

struct WantedPart {
  Wanted wanted = Wanted::whole;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;  // In bytes, of the part.
};

/// `range` and `if_range` as they were sent, "" where absent; `etag` is that of the body now,
/// without quotes, and `size` its bytes. A validator that does not match asks for the whole.
WantedPart wanted_part(std::string_view range, std::string_view if_range, std::string_view etag,
                       std::uint64_t size);

/// Whether an If-None-Match header names `etag`: the client has it already (304).
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace alongside
